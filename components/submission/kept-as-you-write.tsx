import { useTranslations } from "next-intl"

/** Says what becomes of words that are not sent yet. */
export function KeptAsYouWrite() {
  const t = useTranslations("submission")
  return <p className="quiet small">{t("keptAsYouWrite")}</p>
}
