import { takeDueAddresses } from "#server/auth/address/take-address.ts"
import { sendNotices } from "#server/notice/send-notices.ts"

/** What is due, minute by minute: new addresses, then notices, which go to them. */
export async function eachMinute(now?: Temporal.Instant): Promise<void> {
  await takeDueAddresses()
  await sendNotices(now)
}
