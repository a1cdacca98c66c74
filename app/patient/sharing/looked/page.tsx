import { AccessLogPage } from "#components/access-log/access-log-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"

/** Who looked at what, on which day. */
export default async function LookedPage() {
  const { name } = await requireSignIn()
  const entries = await ask((api) => api.consent.accessLog())
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      <AccessLogPage entries={entries} sharingHref="/patient/sharing" />
    </RoomShell>
  )
}
