import { getTranslations } from "next-intl/server"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"

/** Gone, hidden and never was: one page. */
export default async function NotFound() {
  const t = await getTranslations("trouble.nothing")
  return (
    <DoorShell>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-5">{t("body")}</p>
      <LinkButton look="line" href="/">
        {t("home")}
      </LinkButton>
    </DoorShell>
  )
}
