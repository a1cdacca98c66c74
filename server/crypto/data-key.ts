import { randomBytes } from "node:crypto"
import { and, eq } from "drizzle-orm"
import type { Db } from "#db/client.ts"
import { dataKey } from "#db/schema/consent.ts"
import { installationKey } from "./key-file.ts"
import { seal, unseal } from "./seal.ts"

const place = (circle: string, owner: string) => ({
  table: "data_key",
  column: "wrapped",
  row: "",
  circle,
  owner,
})

const unwrap = (circle: string, owner: string, wrapped: Buffer) =>
  Buffer.from(unseal(installationKey(), place(circle, owner), wrapped), "base64")

/** The key of one owner in one circle; null when they have none yet, or have had it destroyed. */
export async function findDataKey(db: Db, circle: string, owner: string): Promise<Buffer | null> {
  const [row] = await db
    .select({ wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.circleId, circle), eq(dataKey.ownerId, owner)))
  return row ? unwrap(circle, owner, row.wrapped) : null
}

/** The same, made at the owner's first sealed word. */
export async function dataKeyFor(db: Db, circle: string, owner: string): Promise<Buffer> {
  const known = await findDataKey(db, circle, owner)
  if (known) return known
  const wrapped = seal(installationKey(), place(circle, owner), randomBytes(32).toString("base64"))
  await db.insert(dataKey).values({ circleId: circle, ownerId: owner, wrapped }).onConflictDoNothing()
  const made = await findDataKey(db, circle, owner) // a second writer may have been first
  if (!made) throw new Error("The data key was not kept.")
  return made
}
