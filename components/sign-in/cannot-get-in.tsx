import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { LinkButton } from "#components/ui/button.tsx"

export type CannotGetInProps = {
  signInHref: string
  /** The form for the code on paper. */
  paper: ReactNode
}

/** Every way in that there is, and plainly that there is no other. */
export function CannotGetIn({ signInHref, paper }: CannotGetInProps) {
  const t = useTranslations("sign-in.cannot")
  return (
    <>
      <h1>{t("title")}</h1>
      <section className="block stack-s">
        <h2>{t("mail")}</h2>
        <p className="quiet">{t("mailBody")}</p>
      </section>
      <section className="block stack-s">
        <h2>{t("passkey")}</h2>
        <p className="quiet">{t("passkeyBody")}</p>
      </section>
      <section className="block stack-s">
        <h2>{t("paper")}</h2>
        <p className="quiet">{t("paperBody")}</p>
        {paper}
      </section>
      <section className="block stack-s">
        <h2>{t("none")}</h2>
        <p className="quiet">{t("noneBody")}</p>
      </section>
      <LinkButton look="line" href={signInHref}>
        {t("back")}
      </LinkButton>
    </>
  )
}
