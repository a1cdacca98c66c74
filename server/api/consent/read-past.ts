import { and, count, eq, isNull, sql } from "drizzle-orm"
import type { z } from "zod"
import { entryTables } from "#db/schema/category-table.ts"
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import { standing } from "#server/domain/consent/shared-row.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { toldAtOnce } from "../sensate-focus/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import type { OfCategory } from "./schema.ts"

/**
 * What «with the past» would reveal of one category, in figures of her own: how much there is that is not kept back,
 * and since when. What stands today, like a plan, is shared anyway and is not asked about; what either of two answered
 * unseen is in no figure, or the figure would tell it.
 */
export async function readPast(actor: Actor, { relationshipId, category }: z.infer<typeof OfCategory>) {
  if (category === "shared_card") throw new NotFound("a card is given by itself")
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const scope = { room: "mine", circle: circleId, read: [category], operation: "what came before" } as const
  return withViewer(actor, scope, async (tx) => {
    const person = (await relationshipsOf(tx)).find(({ relationship }) => relationship.id === relationshipId)
    if (!person || !isGrantable(category, person.relationship.kind)) throw new NotFound("nobody there")
    return countPast(tx, category, person.relationship.kind)
  })
}

const none = { count: 0, since: null }

type Counted = Exclude<Category, "shared_card">

export async function countPast(tx: ViewerTx<Counted>, category: Counted, kind: RelationshipKind) {
  if (standing.includes(category)) return none
  const table = entryTables[category]
  const isJointOnly = category === "adherence" && kind === "partner"
  const [found] = await tx.db
    .select({
      count: count(),
      since: sql<string | null>`min(coalesce(${table.performedOn}, ${table.recordedAt}::date))::text`,
    })
    .from(table)
    .where(
      and(
        eq(table.ownerId, tx.viewerId),
        isNull(table.toAt),
        eq(table.withheld, false),
        category === "couple_plan" ? toldAtOnce : undefined,
        isJointOnly ? eq(entryTables.adherence.isJoint, true) : undefined,
      ),
    )
  return found ?? none
}
