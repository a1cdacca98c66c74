import { useTranslations } from "next-intl"

/** The last page: nothing of the account is on it. */
export function Erased() {
  const t = useTranslations("take-away.erase")
  return (
    <div className="stack">
      <h1>{t("done")}</h1>
      <p>{t("doneLead")}</p>
      <p className="quiet">{t("doneHistory")}</p>
    </div>
  )
}
