import { cookies } from "next/headers"
import { getTranslations } from "next-intl/server"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ThemeSwitch } from "#components/shell/theme-switch.tsx"
import { Words } from "#components/ui/words.tsx"
import { wantsMail } from "#server/domain/notice/when-to-send.ts"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { placesToChoose } from "./places.ts"
import { Settings } from "./settings.tsx"
import { withZone } from "./with-zone.ts"

/** The plain settings of a person; the same in every room. */
export async function SettingsPage({ room }: { room: "mine" | "ours" | "caseload" }) {
  const { name } = await requireSignIn()
  const settings = await ask((api) => api.account.settings())
  const [t, shell] = await Promise.all([getTranslations("account"), getTranslations("shell.theme")])
  const noticesByMail = wantsMail(settings.noticesByMail, room)
  const theme = (await cookies()).get("theme")?.value
  const languages = [{ value: "en", label: "English" }]
  if (settings.language !== "en") languages.push({ value: settings.language, label: t("sample") })
  const { countries, zones } = placesToChoose()
  return (
    <RoomShell room={room} name={name ?? undefined}>
      <div className="max-w-xl">
        <h1>{t("title")}</h1>
        <p className="quiet mt-2 mb-6">{t("lead")}</p>
        <div className="mb-6">
          <ThemeSwitch
            theme={theme === "light" || theme === "dark" ? theme : "system"}
            legend={shell("legend")}
            labels={{ system: shell("system"), light: shell("light"), dark: shell("dark") }}
          />
        </div>
        <Words of={["account", "sign-in", "submission", "trouble"]}>
          <Settings
            settings={{ ...settings, noticesByMail }}
            languages={languages}
            countries={countries}
            zones={withZone(zones, settings.zone)}
          />
        </Words>
      </div>
    </RoomShell>
  )
}
