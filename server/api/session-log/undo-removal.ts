import type { z } from "zod"
import { digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addVersion, readVersions } from "./add-version.ts"
import type { UndoRemoval } from "./schema.ts"
import { versionScope } from "./session-scope.ts"

const scope = { ...versionScope, operation: "bring back a session" } as const

/** Brings back what was deleted, as the next version with the old content. */
export const undoRemoval = (
  actor: Actor,
  { id, clientId }: z.infer<typeof UndoRemoval>,
): Promise<{ id: string; version: number }> =>
  onceMore(() =>
    withViewer(actor, scope, async (tx) => {
      const was = await readVersions(tx, id)
      if (was.last.toAt === null) return { id, version: was.last.version }
      const digest = digestOf({ key: was.key.toString("base64"), undo: id })
      return addVersion(tx, was, { clientId, digest })
    }),
  )
