import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import type { ViewerTx } from "../viewer.ts"
import { presentReflection, reflectionPlace } from "./present.ts"
import { addReflection, closeReflection, type ReflectionRow } from "./queries.ts"

type Version = {
  clientId: string
  digest: string
  /** Left out: the words stay. */
  words?: string
  /** Left out: what is kept to oneself stays so. */
  withheld?: boolean
}

/** The next version of a note of one's own; the one before stays as the record of what was written. */
export async function addVersion(
  tx: ViewerTx<"reflection", "reflection">,
  old: ReflectionRow,
  { clientId, digest, words, withheld = old.withheld }: Version,
): Promise<{ version: number }> {
  const { circleId, id, ownerId, authorId, recordedAt, performedOn, zone, kind, subjectId } = old
  const next = { circleId, id, version: old.version + 1, ownerId }
  const key = await dataKeyFor(tx.db, circleId, ownerId)
  const said = words ?? presentReflection(old, key).words
  await closeReflection(tx, id) // one that was removed is closed already
  await addReflection(tx, {
    ...next,
    ...{ authorId, recordedAt, performedOn, zone, kind, subjectId, withheld, clientId, digest },
    words: seal(key, reflectionPlace(next), said),
  })
  return { version: next.version }
}
