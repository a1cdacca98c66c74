import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

export type BrokenLinkProps = { signInHref: string }

/** One page for every link that opens nothing: old, used, withdrawn or never there all read the same. */
export function BrokenLink({ signInHref }: BrokenLinkProps) {
  const t = useTranslations("sign-in.broken")
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="quiet">{t("lead")}</p>
      <p>
        <LinkButton look="primary" wide href={signInHref}>
          {t("signIn")}
        </LinkButton>
      </p>
      <p className="quiet small">{t("invitation")}</p>
    </div>
  )
}
