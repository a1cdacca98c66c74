/** Denied looks like absent: this is the one answer for both. */
export class NotFound extends Error {
  override name = "NotFound"
}

/** The row has moved on since the person opened it. */
export class StaleVersion extends Error {
  override name = "StaleVersion"
}

/** The same client id came with a different body. */
export class ReplayedDifferently extends Error {
  override name = "ReplayedDifferently"
}

/** A rule says no, field by field; the values are message keys. */
export class NotAccepted extends Error {
  override name = "NotAccepted"
  readonly fields: Record<string, string>
  constructor(fields: Record<string, string>) {
    super("not accepted")
    this.fields = fields
  }
}

/** The person has to prove once more that it is them. */
export class NeedsProof extends Error {
  override name = "NeedsProof"
}

/** A clinician has to set up a passkey or codes before a patient's page opens. */
export class NeedsSecondStep extends Error {
  override name = "NeedsSecondStep"
}

/** The database is away; the caller may try again. */
export class Unavailable extends Error {
  override name = "Unavailable"
}

/**
 * What the database said, beneath Drizzle's own error: that one's message holds the SQL and its values.
 * It is known by its shape; it has no name of its own, and a bundle may have a second copy of its class.
 */
export const beneathQuery = (thrown: unknown): unknown =>
  thrown instanceof Error && "query" in thrown && "params" in thrown && thrown.cause ? thrown.cause : thrown
