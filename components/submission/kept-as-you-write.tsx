import { useTranslations } from "next-intl"
import { OfflineNote } from "./offline-note.tsx"

/** Says what becomes of words that are not sent yet. */
export function KeptAsYouWrite() {
  const t = useTranslations("submission")
  return (
    <OfflineNote>
      <p className="quiet small mt-2">{t("keptAsYouWrite")}</p>
    </OfflineNote>
  )
}
