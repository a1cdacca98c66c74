import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { Absent } from "../_together/absent.tsx"
import { readTogether } from "../_together/read-together.ts"
import { TogetherRoom } from "../_together/together-room.tsx"
import { togetherWords } from "../_together/words.ts"

/** The partner's first page: what is asked of the two, and nothing that tells more. */
export default async function PartnerPage() {
  const { together } = await readTogether("ours")
  return (
    <RoomShell room="ours" current="together">
      {together ? (
        <Words of={togetherWords}>
          <TogetherRoom
            room="ours"
            together={together}
            agreementHref="/partner/agreement"
            reflectionViewers={[]}
          />
        </Words>
      ) : (
        <Absent />
      )}
    </RoomShell>
  )
}
