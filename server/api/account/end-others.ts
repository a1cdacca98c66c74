import type { SignIn } from "#server/auth/find-sign-in.ts"
import { deleteOtherSessions } from "./queries.ts"

/** Signs this person out everywhere but here, half sign-ins included. */
export async function endOthers({ userId, sessionId }: SignIn): Promise<void> {
  await deleteOtherSessions(userId, sessionId)
}
