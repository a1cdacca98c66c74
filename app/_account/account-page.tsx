import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { SignIns } from "./sign-ins.tsx"

/** Where this person is signed in, and the way out; the same in every room. */
export async function AccountPage({ room }: { room: "mine" | "ours" | "caseload" }) {
  const { name, zone } = await requireSignIn()
  const sessions = await ask((api) => api.account.sessions())
  const dayOf = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString()
  return (
    <RoomShell room={room} name={name ?? undefined}>
      <Words of={["sign-in", "submission", "trouble", "ui"]}>
        <SignIns sessions={sessions.map((session) => ({ ...session, signedInOn: dayOf(session.since) }))} />
      </Words>
    </RoomShell>
  )
}
