import { pendingAddress, stopAddress } from "#server/auth/address/ask-address.ts"
import { addressNow } from "#server/auth/address/take-address.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { NotFound } from "../errors.ts"

/** The address that counts, and the one that is to come. */
export async function showAddress(signIn: SignIn) {
  const email = await addressNow(signIn.userId)
  const pending = await pendingAddress(signIn.userId)
  return {
    email,
    pending: pending && {
      email: pending.newEmail,
      from: pending.effectiveAt.toISOString(),
      isConfirmed: pending.confirmedAt !== null,
    },
  }
}

/** Stopping asks for nothing: it gives nobody more than they had. */
export async function stopOwn(signIn: SignIn): Promise<void> {
  if (!(await stopAddress({ accountId: signIn.userId }))) throw new NotFound("no change is under way")
}
