import { useTranslations } from "next-intl"

/** The partner's page when nothing is there: the same words whatever the reason. */
export function NothingPlanned() {
  const t = useTranslations("sensate-focus.empty")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2">{t("body")}</p>
    </>
  )
}
