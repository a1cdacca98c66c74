import { randomUUID } from "node:crypto"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import type { OracleKind } from "#db/testing/oracle.ts"
import type { World } from "#db/testing/random-world.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { session } from "./hidden-acts.ts"
import { isTied } from "./matrix-reads.ts"
import { cardFor, planWith, terms } from "./matrix-sow.ts"

/** What a page would have shown before somebody wrote: whatever that call answers them, or nothing. */
type Look = (name: string, input: unknown) => Promise<Looked>
export type Looked = { data?: { [key: string]: unknown } | null }

export type Write = {
  name: string
  input: (look: Look) => unknown
  /** What else has to be so, beside that it is allowed: somebody to tell, something to answer. */
  needs?: { isThere?: (w: World) => boolean; mayRead?: Category }
}
/** The call that adds a row of a category, by who writes; or why none does. */
type Writes = Record<OracleKind, Write | string>

const circleId = circles.amara
const zone = "Europe/London"
const id = () => randomUUID()
const yesterday = () => Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString()
const say = (name: string, input: Write["input"], needs: Write["needs"] = {}): Write => ({
  name,
  input,
  needs,
})

const hasPartner = { isThere: (w: World) => isTied(w, "jo") }
const hasTherapist = { isThere: (w: World) => isTied(w, "okafor") }

type Named = { id?: string; terms?: { alsoOffLimits: string[] } } | null
const propose = (room: "mine" | "ours", needs?: Write["needs"]) =>
  say(
    "sensateFocus.proposeTerms",
    async (look) => {
      const page = (await look("sensateFocus.together", { room })).data
      const known = (page?.waiting ?? page?.inForce) as Named // the page of the two names what waits, or stands
      return { room, ...terms("Feet", known?.id ?? null), limitsRead: known?.terms?.alsoOffLimits ?? [] }
    },
    needs,
  )
const tell = (room: "mine" | "ours", needs?: Write["needs"]) =>
  say("sensateFocus.tell", () => ({ room, clientId: id(), words: "For you", day: yesterday(), zone }), needs)
const keep = (room: "mine" | "ours") =>
  say("reflection.keep", () => ({ room, clientId: id(), words: "Mine", day: yesterday(), zone }))

const log = say("sessionLog.log", () => session("A note", true))
/** Lena Lind is beside Amara in each state, and has offered a plan. */
const accept = say("carePlan.answer", async (look) => {
  const page = (await look("practice.today", undefined)).data
  const [offer] = (page?.offers ?? []) as { offerId: string }[] // what waits for an answer on her page of the day
  return { clientId: id(), offerId: offer?.offerId ?? circleId, answer: "yes" }
})
const publish = say("sharedCard.publish", async (look) => {
  const card = cardFor(relationships.amaraLind, "A copy")
  const { data } = await look("sharedCard.preview", card)
  return { clientId: id(), ...card, seen: data?.mark ?? "none", seenAt: data?.at ?? new Date().toISOString() }
})
const draft = say("carePlan.draft", async (look) => {
  const open = (await look("carePlan.editor", { circleId })).data
  const plan = planWith("Blue", "A goal")
  return { circleId, clientId: id(), expectedVersion: open?.draftVersion ?? 0, plan }
})
const clear = say(
  "safety.clear",
  async (look) => {
    const held = (await look("safety.held", { circleId })).data
    const today = Temporal.Now.plainDateISO(zone).toString()
    return { circleId, clientId: id(), concernId: held?.concernId ?? circleId, examinedOn: today }
  },
  { mayRead: "medical" },
)
const pause = say("sensateFocus.sayAtDesk", () => ({ circleId, clientId: id(), says: "paused" }), {
  ...hasPartner,
  mayRead: "couple_plan",
})
const send = (thread: object, needs?: Write["needs"]) =>
  say("message.send", () => ({ thread, clientId: id(), text: "A word" }), needs)

const never = "the judge allows it to nobody of them"
const hersToSay = "it is the patient's to write"

/** Every category: a new one does not compile before somebody says here what writes it, or why nothing does. */
export const writes: Record<Category, Writes> = {
  couple_plan: { patient: propose("mine", hasPartner), partner: propose("ours"), clinician: pause },
  couple_log: { patient: tell("mine", hasPartner), partner: tell("ours"), clinician: never },
  reflection: { patient: keep("mine"), partner: keep("ours"), clinician: never },
  solo_plan: { patient: accept, partner: never, clinician: never },
  adherence: { patient: log, partner: never, clinician: never },
  trainer_step: { patient: log, partner: never, clinician: never },
  ratings: { patient: log, partner: never, clinician: never },
  notes: { patient: log, partner: never, clinician: never },
  goals: {
    ...{ patient: accept, partner: never },
    clinician: "goals come with a plan, which is offered, and begun by whose it is",
  },
  outcomes: { patient: "nothing writes a questionnaire yet", partner: never, clinician: never },
  medical: {
    patient: say("safety.report", () => ({ clientId: id(), question: "pregnancy" })),
    ...{ partner: never, clinician: clear },
  },
  messages: {
    patient: send({ room: "mine", withId: personas.okafor.id }, hasTherapist),
    ...{ partner: never, clinician: send({ room: "caseload", circleId }) },
  },
  clinician_notes: { patient: never, partner: never, clinician: draft },
  shared_card: { patient: publish, partner: never, clinician: hersToSay },
}

/** Each call once, from the room that it is made in, with all the categories that it writes. */
export const allWrites: readonly { kind: OracleKind; write: Write; into: readonly Category[] }[] = (
  ["patient", "partner", "clinician"] as const
).flatMap((kind) => {
  const ways = categories.flatMap((category) => {
    const write = writes[category][kind]
    return typeof write === "string" ? [] : [{ category, write }]
  })
  return [...new Set(ways.map(({ write }) => write))].map((write) => ({
    ...{ kind, write },
    into: ways.filter((way) => way.write === write).map(({ category }) => category),
  }))
})

/** The calls that take a row away, of which room; its id is known to everybody who tries. */
export const removals: readonly {
  kind: OracleKind
  name: string
  of: readonly Category[]
  input: (id: string) => object
}[] = [
  {
    ...{ kind: "patient", name: "sessionLog.remove", of: ["adherence", "trainer_step", "ratings", "notes"] },
    input: (one) => ({ id: one, expectedVersion: 1 }),
  },
  {
    ...{ kind: "patient", name: "reflection.remove", of: ["reflection"] },
    input: (one) => ({ room: "mine", id: one }),
  },
  {
    ...{ kind: "partner", name: "reflection.remove", of: ["reflection"] },
    input: (one) => ({ room: "ours", id: one }),
  },
  { kind: "patient", name: "sharedCard.takeBack", of: ["shared_card"], input: (one) => ({ id: one }) },
]
