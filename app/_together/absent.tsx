import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

/** The partner's page where nothing is: the same words for hidden, gone and never was. Own notes stay in reach. */
export function Absent() {
  const t = useTranslations("together.absent")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-5">{t("body")}</p>
      <LinkButton href="/partner/notes">{t("notes")}</LinkButton>
    </>
  )
}
