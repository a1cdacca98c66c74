import { createHmac } from "node:crypto"
import { type SQL, sql } from "drizzle-orm"
import { type PairRoom, pairIn } from "#server/api/sensate-focus/find-pair.ts"
import { drawShared } from "#server/api/sensate-focus/look-together.ts"
import type { Actor, Readable, ViewerTx } from "#server/api/viewer.ts"
import { withViewer } from "#server/api/viewer.ts"
import { marksKey } from "#server/crypto/key-file.ts"
import { type Category, categories, type Room } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"

/** What may change a person's open screens while they look: not what somebody else practised, and when. */
const watched = {
  mine: ["messages", "exchange"],
  ours: ["shared_card"],
  caseload: ["messages", "exchange"],
} as const satisfies Record<LiveRoom, readonly Readable[]>

export const liveRooms = ["mine", "ours", "caseload"] as const satisfies Room[]
export type LiveRoom = (typeof liveRooms)[number]

const asked = {
  mine: [...watched.mine, "couple_plan", "couple_log"],
  ours: categories.filter((category) => isGrantable(category, "partner")),
  caseload: [...categories, "exchange"],
} satisfies Record<LiveRoom, readonly Readable[]>

const mark = (what: SQL) => sql`coalesce(bit_xor(hashtextextended(${what}, 0)), 0)`

// For a partner the door gives the rows of one instant; whether one was changed after it must not show.
const rowsOf = (
  category: Readable,
  room: LiveRoom,
) => sql`(select concat(count(*), ' ', ${mark(sql`id::text || version`)})
  from ${sql.identifier(`${category}_entry`)} ${room === "ours" ? sql`` : sql`where to_at is null`})`

// A freeze leaves a partner's circles as they were, and changes the instant that goes with them.
const grantsOf = (category: Category, room: LiveRoom) =>
  sql`coalesce(current_setting(${`app.${room === "ours" ? "circles" : "pairs"}_${category}`}, true), '')`

const between = sql`(select ${mark(sql`concat_ws(' ', id, confirmed_at is null, ended_at is null)`)} from relationship)`
const letIn = sql`(select ${mark(sql`concat_ws(' ', id, accepted_at is null, settled_at is null, withdrawn_at is null)`)} from invitation)`
const given = sql`(select ${mark(sql`concat_ws(' ', id, ended_at is null)`)} from consent_grant)`

/**
 * What the two have on their page. It is the answer that counts here and not its rows: a yes to the next step, or a
 * name under terms that wait a night, is a row that changes nobody's page but its author's.
 */
async function pageOfTwo(tx: ViewerTx, room: PairRoom): Promise<string> {
  const pair = await pairIn(tx, room)
  // The door was asked for both categories, as writes: a comparison is not a look, and nobody is noted down for it.
  return pair
    ? JSON.stringify(await drawShared(tx as unknown as ViewerTx<"couple_plan" | "couple_log">, pair))
    : ""
}

/**
 * A mark of what this person's screens can show now, read through the door. Two marks are equal if nothing changed
 * that this person may see; it says nothing else. A comparison is not a look: the screen that looks again is logged.
 */
export async function whatIsThere(actor: Actor, room: LiveRoom): Promise<string> {
  const scope = { room, circle: "all", write: asked[room], operation: "live" } as const
  const seen = await withViewer(actor, scope, async (tx) => {
    const parts = [
      ...watched[room].map((category) => rowsOf(category, room)),
      ...categories.map((category) => grantsOf(category, room)),
      between,
      letIn,
      given,
    ]
    const { rows } = await tx.db.execute<{ seen: string }>(
      sql`select concat_ws('|', ${sql.join(parts, sql`, `)}) as seen`,
    )
    return `${rows[0]?.seen ?? ""}|${room === "caseload" ? "" : await pageOfTwo(tx, room)}`
  })
  return createHmac("sha256", marksKey()).update(`live ${room} ${actor.userId} ${seen}`).digest("base64url")
}
