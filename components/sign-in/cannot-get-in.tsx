import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

export type CannotGetInProps = { signInHref: string }

export function CannotGetIn({ signInHref }: CannotGetInProps) {
  const t = useTranslations("sign-in.cannot")
  return (
    <>
      <h1>{t("title")}</h1>
      <section className="block stack-s">
        <h2>{t("address")}</h2>
        <p className="quiet">{t("addressBody")}</p>
      </section>
      <section className="block stack-s">
        <h2>{t("lost")}</h2>
        <p className="quiet">{t("lostBody")}</p>
      </section>
      <LinkButton look="line" href={signInHref}>
        {t("back")}
      </LinkButton>
    </>
  )
}
