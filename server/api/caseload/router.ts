import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { readCaseload } from "./read-caseload.ts"
import { readPatient } from "./read-patient.ts"
import { OfCircle } from "./schema.ts"

export const caseloadRouter = router({
  list: signedIn.query(({ ctx }) => readCaseload(ctx.actor, ctx.signIn.zone)),
  // The door decides whether this is a circle of theirs.
  patient: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => readPatient(ctx.actor, input.circleId as CircleId, ctx.signIn.zone)),
})
