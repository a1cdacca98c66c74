import type { CircleId, RelationshipId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { endOwnGrant } from "./end-own-grant.ts"
import { previewPatient } from "./preview-patient.ts"
import { readCaseload } from "./read-caseload.ts"
import { readPatient } from "./read-patient.ts"
import { OfCategory, OfCircle, SeeAs } from "./schema.ts"

export const caseloadRouter = router({
  list: signedIn.query(({ ctx }) => readCaseload(ctx.actor, ctx.signIn.zone)),
  // The door decides whether this is a circle of theirs.
  patient: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => readPatient(ctx.actor, input.circleId as CircleId, ctx.signIn.zone)),
  endOwnGrant: signedIn.input(OfCategory).mutation(({ ctx, input }) => endOwnGrant(ctx.actor, input)),
  preview: signedIn.input(SeeAs).query(({ ctx, input }) =>
    previewPatient(ctx.actor, {
      relationshipId: input.relationshipId as RelationshipId, // looked for among her own people
      name: ctx.signIn.name ?? "",
      zone: ctx.signIn.zone,
    }),
  ),
})
