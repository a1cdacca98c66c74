import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { Given } from "../_card/given.tsx"
import { Absent } from "../_together/absent.tsx"
import { readDrafts } from "../_together/read-drafts.ts"
import { readPressure } from "../_together/read-pressure.ts"
import { readTogether } from "../_together/read-together.ts"
import { Shown } from "../_together/shown.tsx"
import { TogetherRoom } from "../_together/together-room.tsx"
import { togetherWords } from "../_together/words.ts"
import { requireSignIn } from "../_trpc/server.ts"
import { noteReaders } from "./note-readers.ts"

/** The partner's first page: what is asked of the two, and nothing that tells more. */
export default async function PartnerPage() {
  const { userId } = await requireSignIn()
  const [{ together }, { viewers }, drafts, pressure] = await Promise.all([
    readTogether("ours"),
    noteReaders(),
    readDrafts(userId, "ours"),
    readTogether("ours").then((found) => readPressure("ours", found.together)),
  ])
  return (
    <RoomShell room="ours" current="together">
      {together ? (
        <Words of={togetherWords}>
          <TogetherRoom
            room="ours"
            together={together}
            agreementHref="/partner/agreement"
            reflectionViewers={viewers}
            drafts={drafts}
            pressure={pressure}
          />
        </Words>
      ) : (
        <Absent />
      )}
      <Shown />
      <Given room="ours" />
    </RoomShell>
  )
}
