import type { z } from "zod"
import { clinicalDefaults } from "#server/domain/care-plan/confirmed-default.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { addConfirmation, practicesOfClinician } from "./queries.ts"
import type { ConfirmDefault } from "./schema.ts"

/** A clinician puts their name to a default, for everybody in their practice. A second try changes nothing. */
export async function confirmDefault(
  actor: Actor,
  name: string,
  { topic, numbers }: z.infer<typeof ConfirmDefault>,
): Promise<void> {
  const known = clinicalDefaults.find((one) => one.topic === topic)
  if (!known) throw new NotFound("no such default")
  if (known.numbers !== numbers) throw new StaleVersion("the numbers are others than those on the page")
  const scope = { room: "caseload", circle: "all", operation: "confirm a default" } as const
  await withViewer(actor, scope, async (tx) => {
    const practices = await practicesOfClinician(tx)
    if (practices.length === 0) throw new NotFound("in no practice")
    await addConfirmation(
      tx,
      practices.map(({ id }) => ({
        practiceId: id,
        topic,
        numbers,
        confirmedBy: tx.viewerId,
        confirmedName: name,
      })),
    )
  })
}
