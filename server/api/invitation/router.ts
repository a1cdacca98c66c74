import { NotFound } from "../errors.ts"
import { open, router, signedIn } from "../trpc.ts"
import { withViewer } from "../viewer.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { confirmPatient, refusePatient } from "./confirm-patient.ts"
import { invitePerson } from "./invite-person.ts"
import { confirmPerson, joinCircle } from "./join-circle.ts"
import { openInvitation } from "./open-invitation.ts"
import { presentInvitation } from "./present.ts"
import { decline, invitationById, invitationsOf, waitingOwners, withdraw } from "./queries.ts"
import { resendInvitation } from "./resend-invitation.ts"
import { Accept, Doorstep, InvitationId, Invite, Settle } from "./schema.ts"

const anyRoom = { room: "mine", circle: "all", operation: "invitations" } as const

export const invitationRouter = router({
  invite: signedIn.input(Invite).mutation(({ ctx, input }) => invitePerson(ctx.actor, ctx.signIn, input)),
  mine: signedIn.query(({ ctx }) =>
    withViewer(ctx.actor, anyRoom, async (tx) => {
      const [rows, waiting] = await Promise.all([invitationsOf(tx), waitingOwners(tx)])
      const owners = new Set(waiting.map((row) => row.ownerId))
      return rows.map((row) => presentInvitation(row, owners, ctx.signIn.zone, tx.now))
    }),
  ),
  resend: signedIn
    .input(InvitationId)
    .mutation(({ ctx, input }) => resendInvitation(ctx.actor, ctx.signIn, input.id)),
  withdraw: signedIn.input(InvitationId).mutation(({ ctx, input }) =>
    withViewer(ctx.actor, anyRoom, async (tx) => {
      if ((await withdraw(tx, input.id)).length === 0) throw new NotFound("no such invitation")
    }),
  ),
  open: open.input(Doorstep).mutation(async ({ ctx, input }) => {
    const { inviterName, inviteeName, role } = await openInvitation(ctx, input)
    return { inviterName, inviteeName, role }
  }),
  accept: open.input(Accept).mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  decline: open.input(Doorstep).mutation(async ({ ctx, input }) => {
    await decline((await openInvitation(ctx, input)).id)
  }),
  /** What the person who accepted still has to choose: whose invitation it was. */
  accepted: signedIn.input(InvitationId).query(({ ctx, input }) =>
    withViewer(ctx.actor, anyRoom, async (tx) => {
      const row = await invitationById(tx, input.id)
      if (!row || row.acceptedBy !== ctx.actor.userId) throw new NotFound("no such invitation")
      return { inviterName: row.inviterName, role: row.role, isSettled: row.settledAt !== null }
    }),
  ),
  join: signedIn.input(Settle).mutation(({ ctx, input }) => joinCircle(ctx, input)),
  confirmPartner: signedIn.input(Settle).mutation(({ ctx, input }) => confirmPerson(ctx, input, "partner")),
  confirmClinician: signedIn
    .input(Settle)
    .mutation(({ ctx, input }) => confirmPerson(ctx, input, "clinician")),
  confirmPatient: signedIn
    .input(InvitationId)
    .mutation(({ ctx, input }) => confirmPatient(ctx.actor, input.id)),
  refusePatient: signedIn
    .input(InvitationId)
    .mutation(({ ctx, input }) => refusePatient(ctx.actor, input.id)),
})
