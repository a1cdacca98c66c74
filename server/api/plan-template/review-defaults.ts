import { type Confirmation, clinicalDefaults } from "#server/domain/care-plan/confirmed-default.ts"
import type { Source } from "#server/domain/care-plan/source.ts"
import { dayOf } from "../care-plan/present.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { confirmationsFor, practicesOfClinician } from "./queries.ts"

export type DefaultsToReview = {
  /** Null for somebody who works in no practice, and so can confirm for none. */
  practice: string | null
  defaults: { topic: string; numbers: string; source: Source; by: string | null; on: string | null }[]
}

/** What the practices of this clinician have confirmed. */
export const confirmationsOf = async (tx: ViewerTx, zone: string): Promise<Confirmation[]> =>
  (await confirmationsFor(tx)).map(({ topic, numbers, confirmedName, confirmedAt }) => ({
    topic,
    numbers,
    by: confirmedName,
    on: dayOf(confirmedAt, zone),
  }))

/** Every clinical default, with who of the practice stands behind it. */
export async function reviewDefaults(actor: Actor, zone: string): Promise<DefaultsToReview> {
  const scope = { room: "caseload", circle: "all", operation: "defaults" } as const
  return withViewer(actor, scope, async (tx) => {
    const [practices, known] = await Promise.all([practicesOfClinician(tx), confirmationsOf(tx, zone)])
    return {
      practice: practices[0]?.name ?? null,
      defaults: clinicalDefaults.map(({ topic, numbers, source }) => {
        const found = known.find((one) => one.topic === topic && one.numbers === numbers)
        return { topic, numbers, source, by: found?.by ?? null, on: found?.on ?? null }
      }),
    }
  })
}
