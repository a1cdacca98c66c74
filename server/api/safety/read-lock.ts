import type { CircleId } from "#server/domain/care-circle/id.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { lockOf, presentHeld } from "./present.ts"
import { safetyRows } from "./queries.ts"

/** Whether something holds this patient's sessions, for a clinician who was given what is medical. */
export const readHeld = (actor: Actor, circleId: string) =>
  withViewer(
    actor,
    {
      room: "caseload",
      circle: circleId as CircleId, // the door decides whether it is one, and theirs
      read: ["medical"],
      onlyGranted: true,
      operation: "a held session",
    },
    async (tx) => {
      if (!tx.circleOwnerId) throw new NotFound("no such patient")
      return presentHeld(lockOf(await safetyRows(tx, tx.circleOwnerId)))
    },
  )
