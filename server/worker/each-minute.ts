import { forgetTries } from "#server/auth/rate-limit.ts"
import { sendNotices } from "#server/notice/send-notices.ts"

/** What is due, minute by minute: notices, and tries that no longer count. */
export async function eachMinute(now?: Temporal.Instant): Promise<void> {
  await sendNotices(now)
  await forgetTries()
}
