import { useTranslations } from "next-intl"

export function CaseloadKeys() {
  const t = useTranslations("caseload.list")
  const keys = [
    { names: ["J", "K"], does: t("move") },
    { names: [t("enter")], does: t("open") },
    { names: ["/"], does: t("findKey") },
    { names: [t("shift")], does: t("leaveKey") },
  ]
  return (
    <ul className="quiet small mt-5 flex flex-wrap gap-5 max-sm:hidden" aria-label={t("keys")}>
      {keys.map(({ names, does }) => (
        <li key={does} className="flex gap-1">
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
          {does}
        </li>
      ))}
    </ul>
  )
}
