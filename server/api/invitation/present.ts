import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { stateOfInvitation } from "#server/domain/care-circle/invitation.ts"
import { toInstant } from "../viewer.ts"
import { addressPlace } from "./invite-person.ts"
import type { InvitationRow } from "./queries.ts"

const maybe = (at: string | null) => (at ? toInstant(at) : null)
const day = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainDate().toString()

/** An invitation as the person who sent it reads it. */
export function presentInvitation(
  row: InvitationRow,
  waiting: ReadonlySet<string>,
  zone: string,
  now: Temporal.Instant,
) {
  const facts = {
    expiresAt: toInstant(row.expiresAt),
    acceptedAt: maybe(row.acceptedAt),
    withdrawnAt: maybe(row.withdrawnAt),
    bouncedAt: maybe(row.bouncedAt),
    wrongWords: row.wrongWords,
  }
  /** A patient waits for the clinician's word; a partner or a clinician for the patient's. */
  const canConfirm =
    row.role === "patient"
      ? row.settledAt !== null && row.acceptedBy !== null && waiting.has(row.acceptedBy)
      : row.acceptedAt !== null && row.settledAt === null && row.withdrawnAt === null
  return {
    id: row.id,
    name: row.inviteeName,
    email: unseal(installationKey(), addressPlace(row.id), row.address),
    role: row.role,
    state: stateOfInvitation(facts, now),
    canConfirm,
    /** Said yes, and was looked at by whoever invited. */
    isChecked: row.acceptedAt !== null && row.settledAt !== null && !canConfirm,
    sentOn: day(toInstant(row.createdAt), zone),
    openUntil: day(facts.expiresAt, zone),
    acceptedName: row.acceptedName,
    joinedOn: row.acceptedAt ? day(toInstant(row.acceptedAt), zone) : null,
  }
}
