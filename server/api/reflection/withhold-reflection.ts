import type { z } from "zod"
import type { Actor } from "../viewer.ts"
import { assertStands, reviseReflection } from "./revise-reflection.ts"
import type { Withhold } from "./schema.ts"

/** One note is kept from whoever reads the others, at once, or given back: a new version that says so. */
export const withholdReflection = (actor: Actor, { clientId, ...asked }: z.infer<typeof Withhold>) =>
  reviseReflection(actor, {
    ...{ room: asked.room, id: asked.id, clientId, asked },
    operation: "keep a note to oneself",
    hides: asked.withheld,
    make(last) {
      assertStands(last, asked.expectedVersion)
      return last.withheld === asked.withheld ? null : { withheld: asked.withheld }
    },
  })
