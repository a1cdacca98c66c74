import type { z } from "zod"
import type { Actor } from "../viewer.ts"
import { assertStands, reviseReflection } from "./revise-reflection.ts"
import type { Change } from "./schema.ts"

/** A new version with other words; the old one stays as the record of what was written. */
export const changeReflection = (actor: Actor, { clientId, ...asked }: z.infer<typeof Change>) =>
  reviseReflection(actor, {
    ...{ room: asked.room, id: asked.id, clientId, asked },
    operation: "change a note for yourself",
    make(last) {
      assertStands(last, asked.expectedVersion)
      return { words: asked.words }
    },
  })
