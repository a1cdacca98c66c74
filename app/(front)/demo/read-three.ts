import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { invented, inventedSignIn, type Persona } from "#server/auth/one-click.ts"

/** The procedures as one of the invented people. */
export async function as(person: Persona) {
  return callerFor(makeContext(await inventedSignIn(person, Temporal.Now.instant()), ""))
}

/** What each of the three would read at this moment. */
export async function readThree() {
  const [amara, okafor, jo] = await Promise.all([as("amara"), as("okafor"), as("jo")])
  const [sessions, seen, consent, patient, together] = await Promise.all([
    amara.sessionLog.list(),
    amara.consent.whoSees({ categories: ["ratings", "notes"] }),
    amara.consent.sharing(),
    okafor.caseload.patient({ circleId: invented.circles.amara }),
    jo.sensateFocus.together({ room: "ours" }),
  ])
  const last = sessions.find(({ log }) => log.activity === "trainer" && log.pain !== null) ?? sessions[0]
  const stateOf = (relationshipId: string, category: string) =>
    consent.people
      .find((one) => one.relationshipId === relationshipId)
      ?.categories.find((one) => one.category === category)?.state
  const isRated = stateOf(invented.relationships.amaraOkafor, "ratings") === "shared"
  const isWithJo = stateOf(invented.relationships.amaraJo, "couple_plan") === "shared"
  return {
    sharing: isRated
      ? isWithJo
        ? ("sharing" as const)
        : ("stopped_quietly" as const)
      : ("stopped" as const),
    patient: { log: last?.log ?? null, day: last?.performedOn ?? null, seen },
    clinician: {
      session: patient.sessions?.find((one) => one.id === last?.id) ?? null,
      metOn: patient.metOn,
    },
    partner: { together },
  }
}
export type Three = Awaited<ReturnType<typeof readThree>>
