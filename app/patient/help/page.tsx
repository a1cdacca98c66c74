import { useTranslations } from "next-intl"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { SafetyState } from "#components/ui/state.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { type HelpNumbers, helpNumbers } from "./help-numbers.ts"

export default async function HelpRoute() {
  const signIn = await requireSignIn()
  const { therapist } = await ask((api) => api.practice.today())
  return (
    <RoomShell room="mine">
      <Help numbers={helpNumbers(signIn.country)} therapist={therapist} />
    </RoomShell>
  )
}

type HelpProps = { numbers: HelpNumbers; therapist: { id: string; name: string } | null }

function Help({ numbers: { emergency, nurse }, therapist }: HelpProps) {
  const t = useTranslations("patient.help")
  return (
    <>
      <h1 className="mbe-5">{t("title")}</h1>
      <SafetyState title={t("now")}>
        <p>{t("nowText")}</p>
        {emergency ? (
          <a className="btn stop" href={`tel:${emergency}`}>
            {t("call", { number: emergency })}
          </a>
        ) : (
          <p>
            <b>{t("emergency")}</b>
          </p>
        )}
      </SafetyState>
      <section className="block" aria-labelledby="soon">
        <h2 id="soon">{t("soon")}</h2>
        <p>{t("soonText")}</p>
        <div className="row wrap mbs-3">
          {nurse && (
            <a className="btn line" href={`tel:${nurse}`}>
              {t("nurse", { number: nurse })}
            </a>
          )}
          {therapist && (
            <LinkButton href={`/patient/messages/${therapist.id}`}>
              {t("team", { name: therapist.name })}
            </LinkButton>
          )}
        </div>
        <p className="quiet small mbs-3">{t("teamText")}</p>
      </section>
      <LinkButton look="plain" href="/patient">
        {t("back")}
      </LinkButton>
    </>
  )
}
