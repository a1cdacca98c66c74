import { desc, eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Db } from "#db/client.ts"
import { account, accountEvent } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { env } from "#server/env.ts"
import { post } from "#server/mail/post.ts"
import { deviceName } from "./device-name.ts"

export type Change = (typeof accountEvent.$inferInsert)["happened"]

/** Writes down what changed about signing in, for its person to read. */
export const writeChange = (
  tx: Pick<Db, "insert">,
  accountId: string,
  happened: Change,
  device: string | null,
) => tx.insert(accountEvent).values({ accountId, happened, device: deviceName(device) })

/** Says by mail that something changed, and not what. */
export const tellChange = (tx: Pick<Db, "insert">, to: string, language: string) =>
  post({ to, kind: "changed", link: `${env().publicUrl.origin}/account`, language }, tx)

/** Writes it down and tells its person: it may not have been them. */
export async function noteChange(accountId: string, happened: Change, device: string | null): Promise<void> {
  await drizzle({ client: authPool() }).transaction(async (tx) => {
    await writeChange(tx, accountId, happened, device)
    const [person] = await tx.select().from(account).where(eq(account.id, accountId))
    if (person) await tellChange(tx, person.email, person.language)
  })
}

/** Many codes that did not fit, for their person to read. No mail: whoever tries them may be the one who reads it. */
export const tellTries = (accountId: string) =>
  writeChange(drizzle({ client: authPool() }), accountId, "codes_tried", null)

/** The newest twenty, for the account page. */
export const changesOf = (accountId: string) =>
  drizzle({ client: authPool() })
    .select()
    .from(accountEvent)
    .where(eq(accountEvent.accountId, accountId))
    .orderBy(desc(accountEvent.at))
    .limit(20)
