import { useTranslations } from "next-intl"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { Chip } from "#components/ui/chip.tsx"
import { env } from "#server/env.ts"

const parts = ["yours", "therapist", "partner", "kept", "device", "shared", "seen", "roles"] as const

/** What happens to what a person writes, and what a clinician may have to tell, before the first word is written. */
export default function PrivacyPage() {
  const t = useTranslations("privacy")
  const { contact, kind } = env()
  return (
    <DoorShell>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2">{t("lead")}</p>
      <p className="mt-3">
        <Chip look="draft">{t("draft")}</Chip>
      </p>
      {parts.map((part) => (
        <section key={part} className="block">
          <h2>{t(`parts.${part}.title`)}</h2>
          <p className="mt-2">{t(`parts.${part}.body`)}</p>
        </section>
      ))}
      <section className="block">
        <h2>{t("who.title")}</h2>
        <p className="mt-2">
          {kind === "demonstration" ? t("who.demonstration") : contact ? t("who.contact") : t("who.practice")}
        </p>
        {contact && (
          <p className="mt-2 break-words" dir="auto">
            {contact}
          </p>
        )}
      </section>
      <section className="block" id="terms">
        <h2>{t("terms.title")}</h2>
        <p className="mt-2">{t("terms.body")}</p>
      </section>
    </DoorShell>
  )
}
