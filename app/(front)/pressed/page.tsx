import { useTranslations } from "next-intl"
import { DoorShell } from "#components/shell/door-shell.tsx"

const lines = ["stop", "atOnce", "leave", "talk"] as const

/** For somebody who is made to share or to sign. */
export default function PressedPage() {
  const t = useTranslations("pressed")
  return (
    <DoorShell>
      <h1>{t("title")}</h1>
      <p className="lead mt-3">{t("lead")}</p>
      <ul className="stack mt-6">
        {lines.map((line) => (
          <li key={line}>{t(`lines.${line}`)}</li>
        ))}
      </ul>
      <p className="mt-6">
        <b>{t("danger")}</b>
      </p>
    </DoorShell>
  )
}
