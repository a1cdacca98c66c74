import { getTranslations } from "next-intl/server"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { SignIns } from "./sign-ins.tsx"

const keysHref = {
  mine: "/patient/account/keys",
  ours: "/partner/account/keys",
  caseload: "/clinician/account/keys",
} as const

const settingsHref = {
  mine: "/patient/account/settings",
  ours: "/partner/account/settings",
  caseload: "/clinician/account/settings",
} as const

const takeAwayHref = {
  mine: "/patient/account/take-away",
  ours: "/partner/account/take-away",
  caseload: "/clinician/account/take-away",
} as const

/** Where this person is signed in, and the way out; the same in every room. */
export async function AccountPage({ room }: { room: "mine" | "ours" | "caseload" }) {
  const { name, zone } = await requireSignIn()
  const sessions = await ask((api) => api.account.sessions())
  const dayOf = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString()
  const [t, shell, signIn, takeAway] = await Promise.all([
    getTranslations("account"),
    getTranslations("shell"),
    getTranslations("sign-in.sessions"),
    getTranslations("take-away"),
  ])
  return (
    <RoomShell room={room} name={name ?? undefined}>
      <h1>{shell("account")}</h1>
      <p className="row wrap mt-4 mb-8">
        <LinkButton href={settingsHref[room]}>{t("open")}</LinkButton>
        <LinkButton icon="key" href={keysHref[room]}>
          {signIn("keys")}
        </LinkButton>
        <LinkButton href={takeAwayHref[room]}>{takeAway("title")}</LinkButton>
      </p>
      <Words of={["sign-in", "submission", "trouble"]}>
        <SignIns sessions={sessions.map((session) => ({ ...session, signedInOn: dayOf(session.since) }))} />
      </Words>
    </RoomShell>
  )
}
