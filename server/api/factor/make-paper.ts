import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { noteChange } from "#server/auth/note-change.ts"
import { newPaperCode } from "#server/auth/paper-code.ts"
import type { Context } from "../context.ts"

/** The one code for paper, shown this once. An older paper opens nothing from now on. */
export async function makePaper({ signIn, now, arrival }: Context & { signIn: SignIn }) {
  requireFreshProof(signIn, now)
  const code = await newPaperCode(signIn.userId)
  await noteChange(signIn.userId, "paper_made", arrival.device)
  return { code }
}
