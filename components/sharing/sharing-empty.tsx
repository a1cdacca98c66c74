import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

export type SharingEmptyProps = { inviteHref: string }

export function SharingEmpty({ inviteHref }: SharingEmptyProps) {
  const t = useTranslations("sharing.page")
  return (
    <>
      <h1>{t("title")}</h1>
      <div className="state mt-4">
        <h2>{t("nobody")}</h2>
        <p className="quiet">{t("nobodyBody")}</p>
        <LinkButton look="line" href={inviteHref}>
          {t("invite")}
        </LinkButton>
      </div>
    </>
  )
}
