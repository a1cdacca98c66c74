import { useTranslations } from "next-intl"
import { Answer, Answers } from "#components/ui/answer.tsx"

export type SignedInAsSomebodyElseProps = { name: string; onGoOn: () => void; onSignOut: () => void }

export function SignedInAsSomebodyElse({ name, onGoOn, onSignOut }: SignedInAsSomebodyElseProps) {
  const t = useTranslations("invitation.someoneElse")
  return (
    <div className="stack">
      <h1>{t("title", { name })}</h1>
      <p className="quiet">{t("lead")}</p>
      <Answers column>
        <Answer icon="check" onClick={onGoOn}>
          {t("go", { name })}
        </Answer>
        <Answer icon="leave" onClick={onSignOut}>
          {t("signOut")}
        </Answer>
      </Answers>
    </div>
  )
}
