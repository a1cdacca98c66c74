import type { z } from "zod"
import type { Actor } from "../viewer.ts"
import { reviseReflection } from "./revise-reflection.ts"
import type { BringBack } from "./schema.ts"

/** A note that was removed comes back with its last words. What is there already stays as it is. */
export const bringBackReflection = (actor: Actor, { clientId, ...asked }: z.infer<typeof BringBack>) =>
  reviseReflection(actor, {
    ...{ room: asked.room, id: asked.id, clientId, asked: { bringBack: asked } },
    operation: "bring back a note for yourself",
    make: (last) => (last.toAt ? {} : null),
  })
