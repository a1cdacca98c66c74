import { eq, sql } from "drizzle-orm"
import { invitation } from "#db/schema/care-circle.ts"
import { hashOf } from "#server/auth/token.ts"
import { work } from "#server/worker/work.ts"
import type { Letter } from "./letter.ts"

/** Nobody has the address that an invitation went to: whoever sent it reads so beside the name. */
export async function letterCameBack({ kind, link }: Letter): Promise<void> {
  if (kind !== "invitation") return
  const token = new URL(link).pathname.split("/").at(-1) ?? ""
  await work("bounce", null, (tx) =>
    tx.db
      .update(invitation)
      .set({ bouncedAt: sql`now()` })
      .where(eq(invitation.tokenHash, hashOf(token))),
  )
}
