import type { Relationship } from "../care-circle/relationship.ts"
import type { Grant } from "./grant.ts"
import { isAtOrBefore, isBefore } from "./instant.ts"

/**
 * What was chosen before the handshake counts from the handshake: until then nobody knew that this was the person
 * meant. A grant that covered from its start covers from there; a past that was chosen as such stays chosen.
 */
export const sinceHandshake = (grant: Grant, { confirmedAt }: Relationship): Grant => {
  if (confirmedAt === null || isAtOrBefore(confirmedAt, grant.validFrom)) return grant
  const { coversFrom, validFrom } = grant
  const isFromItsStart = coversFrom !== null && !isBefore(coversFrom, validFrom)
  const later = isFromItsStart && isBefore(coversFrom, confirmedAt) ? confirmedAt : coversFrom
  return { ...grant, validFrom: confirmedAt, coversFrom: later }
}
