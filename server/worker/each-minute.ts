import { takeDueAddresses } from "#server/auth/address/take-address.ts"
import { log } from "#server/log.ts"
import { sendNotices } from "#server/notice/send-notices.ts"

/** What is due, minute by minute: new addresses, then notices, which go to them. */
export async function eachMinute(now?: Temporal.Instant): Promise<void> {
  // What is in the way of an address is in the way of no notice.
  await takeDueAddresses().catch((cause: unknown) =>
    log.error({ cause: cause instanceof Error ? cause.name : "unknown" }, "a due address is taken next time"),
  )
  await sendNotices(now)
}
