import type { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { isAhead } from "#server/domain/schedule/known-day.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { dropChoice, dropChosenRung, keepChoice } from "./queries.ts"
import type { ItemOfDay, OfDay } from "./schema.ts"

const itemPlace = ({ day, itemId }: z.infer<typeof ItemOfDay>) => `day/${day}/item/${itemId}`
const restPlace = ({ day }: z.infer<typeof OfDay>) => `day/${day}/rest`

/** "Not today" is an answer like any other. It is the person's own: nobody is told. */
export const leaveItem = (actor: Actor, zone: string, input: z.infer<typeof ItemOfDay>) =>
  keep(actor, { ...input, zone, place: itemPlace(input) })
export const bringBack = (actor: Actor, input: z.infer<typeof ItemOfDay>) => drop(actor, itemPlace(input))

/** A day of rest: everything waits, and nothing moves back. */
export const restToday = (actor: Actor, zone: string, input: z.infer<typeof OfDay>) =>
  keep(actor, { ...input, zone, place: restPlace(input) })
export const endRest = (actor: Actor, input: z.infer<typeof OfDay>) => drop(actor, restPlace(input))

/** Another size, up or down, by the person's own tap: where the next session begins. Nothing moves her but this. */
export const chooseRung = (actor: Actor, zone: string, { itemId, day }: z.infer<typeof ItemOfDay>) =>
  keep(actor, { day, zone, place: `ladder/${day}/${itemId}` }, dropChosenRung)

/** What is said of a day, where the person lives by that zone. */
type Said = { day: string; zone: string; place: string }

async function keep(
  actor: Actor,
  { day, zone, place }: Said,
  before: (tx: ViewerTx) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  await withViewer(actor, { room: "mine", circle, operation: "your day" }, async (tx) => {
    if (isAhead(day, zone, tx.now)) throw new NotAccepted({ day: "in_the_future" })
    const owner = tx.viewerId
    await before(tx)
    const key = await dataKeyFor(tx.db, circle, owner)
    await keepChoice(
      tx,
      place,
      seal(key, { table: "draft", column: "words", row: place, circle, owner }, place),
    )
  })
}

async function drop(actor: Actor, place: string): Promise<void> {
  await withViewer(actor, { room: "mine", circle: "all", operation: "your day" }, (tx) =>
    dropChoice(tx, place),
  )
}
