import { and, desc, eq } from "drizzle-orm"
import { goalsEntry, practiceDay, trainerStepEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

// None of these asks for the version in force: the door gives the one that this partner may see, also in stillness.

/** Lines that the page shows of each kind. */
export const most = 8

export const shownGoals = (tx: ViewerTx<"goals">, circleId: string, ownerId: string) =>
  tx.db
    .select()
    .from(goalsEntry)
    .where(
      and(eq(goalsEntry.circleId, circleId), eq(goalsEntry.ownerId, ownerId), eq(goalsEntry.kind, "plan")),
    )
    .orderBy(desc(goalsEntry.version))
    .limit(1)

export const shownSteps = (tx: ViewerTx<"trainer_step">, circleId: string, ownerId: string) =>
  tx.db
    .select()
    .from(trainerStepEntry)
    .where(
      and(
        eq(trainerStepEntry.circleId, circleId),
        eq(trainerStepEntry.ownerId, ownerId),
        eq(trainerStepEntry.kind, "step"),
      ),
    )
    .orderBy(desc(trainerStepEntry.performedOn), desc(trainerStepEntry.recordedAt))
    .limit(most)

export const shownDays = (tx: ViewerTx<"adherence">, circleId: string, ownerId: string) =>
  tx.db
    .select({ day: practiceDay.day, done: practiceDay.done })
    .from(practiceDay)
    .where(
      and(
        eq(practiceDay.circleId, circleId),
        eq(practiceDay.ownerId, ownerId),
        eq(practiceDay.isJoint, true),
      ),
    )
    .orderBy(desc(practiceDay.day))
    .limit(most)
