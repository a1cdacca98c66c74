import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { dataKeyFor, findDataKey } from "#server/crypto/data-key.ts"
import { seal, unseal } from "#server/crypto/seal.ts"
import { type OwnSafetyAnswer, ownSafetyAnswers } from "#server/domain/safety/own-safety.ts"
import { ownCircle } from "../care-circle/queries.ts"
import type { Context } from "../context.ts"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addSafetyRow, closeOwnAnswer, ownAnswerRows, safetyRowBy } from "./queries.ts"
import type { Tell } from "./schema.ts"

const scope = { room: "mine", circle: "all", read: ["medical"], write: ["medical"] } as const

const place = (row: { circleId: string; id: string; ownerId: string }) => ({
  table: "medical_entry",
  column: "words",
  row: row.id,
  version: 1,
  circle: row.circleId,
  owner: row.ownerId,
})

/** Withheld from the first moment, whoever holds what is medical: it is the person's alone until they send it. */
export const tellOwn = (actor: Actor, input: z.infer<typeof Tell>, zone: string): Promise<{ id: string }> =>
  onceMore(() =>
    withViewer(actor, { ...scope, operation: "your own safety" }, async (tx) => {
      const { clientId, answer } = input
      const [[circle], [known]] = await Promise.all([ownCircle(tx), safetyRowBy(tx, clientId)])
      if (!circle) throw new NotFound("no circle")
      const digest = digestOf({ answer })
      if (known) {
        assertSameBody(known.digest, digest)
        return { id: known.id }
      }
      const row = { circleId: circle.circleId, id: crypto.randomUUID(), version: 1, ownerId: tx.viewerId }
      const key = await dataKeyFor(tx.db, row.circleId, row.ownerId)
      await addSafetyRow(tx, {
        ...row,
        authorId: tx.viewerId,
        performedOn: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
        zone,
        withheld: true,
        clientId,
        digest,
        kind: "own",
        subjectId: row.id,
        words: seal(key, place(row), answer),
      })
      return { id: row.id }
    }),
  )

/** What was said before. Only for somebody who has just proven that it is them: another may hold the device. */
export function readOwn(ctx: Context & { signIn: SignIn; actor: Actor }) {
  requireFreshProof(ctx.signIn, ctx.now)
  return withViewer(ctx.actor, { ...scope, write: [], operation: "your own safety" }, async (tx) => {
    const rows = await ownAnswerRows(tx)
    const [first] = rows
    const key = first ? await findDataKey(tx.db, first.circleId, tx.viewerId) : null
    return rows.flatMap((row) => {
      const answer = key && row.words ? known(unseal(key, place(row), row.words)) : undefined
      return answer ? [{ id: row.id, on: row.performedOn ?? "", answer }] : []
    })
  })
}

const known = (words: string): OwnSafetyAnswer | undefined => ownSafetyAnswers.find((one) => one === words)

/** Gone from every page at once. */
export const forgetOwn = (actor: Actor, id: string): Promise<void> =>
  withViewer(actor, { ...scope, operation: "your own safety" }, async (tx) => {
    await closeOwnAnswer(tx, id)
  })
