import { ChangeList } from "#components/factor/change-list.tsx"
import { NeededKey } from "#components/factor/needed-key.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { Keys } from "./keys.tsx"

/** How this person signs in, the same in every room. A clinician comes here first, until there are two locks. */
export async function KeysPage({ room, isFirst }: { room: "mine" | "ours" | "caseload"; isFirst?: boolean }) {
  const { name, zone, isCertain } = await requireSignIn()
  const [factors, address] = await ask((api) => Promise.all([api.factor.list(), api.address.show()]))
  const dayOf = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString()
  const { pending } = address
  const isNeeded = room === "caseload" && (isFirst || !isCertain)
  return (
    <RoomShell room={room} tabs={isNeeded ? false : undefined} name={name ?? undefined}>
      <Words of={["keys", "submission", "trouble"]}>
        <div className="max-w-[36rem]">
          {isNeeded && <NeededKey isDone={isCertain} goOnHref="/clinician" />}
          <Keys
            isTitled={!isNeeded}
            passkeys={factors.passkeys.map((one) => ({ ...one, since: dayOf(one.since) }))}
            hasCodes={factors.hasCodes}
            hasPaper={factors.hasPaper}
            email={address.email}
            changes={<ChangeList changes={factors.changes.map((one) => ({ ...one, day: dayOf(one.at) }))} />}
            pending={pending && { ...pending, day: dayOf(pending.from) }}
          />
        </div>
      </Words>
    </RoomShell>
  )
}
