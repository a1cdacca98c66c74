import { desc, eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, accountEvent } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { env } from "#server/env.ts"
import { post } from "#server/mail/post.ts"
import { deviceName } from "./arrive.ts"

/** Writes down what changed about signing in, and tells its person by mail: it may not have been them. */
export async function noteChange(
  accountId: string,
  happened: (typeof accountEvent.$inferInsert)["happened"],
  device: string | null,
): Promise<void> {
  await drizzle({ client: authPool() }).transaction(async (tx) => {
    await tx.insert(accountEvent).values({ accountId, happened, device: deviceName(device) })
    const [person] = await tx.select().from(account).where(eq(account.id, accountId))
    if (!person) return
    const link = `${env().publicUrl.origin}/account`
    await post({ to: person.email, kind: "changed", link, language: person.language }, tx)
  })
}

/** The newest twenty, for the account page. */
export const changesOf = (accountId: string) =>
  drizzle({ client: authPool() })
    .select()
    .from(accountEvent)
    .where(eq(accountEvent.accountId, accountId))
    .orderBy(desc(accountEvent.at))
    .limit(20)
