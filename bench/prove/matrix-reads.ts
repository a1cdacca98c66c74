import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import type { OracleKind, OracleRow } from "#db/testing/oracle.ts"
import type { Person, World } from "#db/testing/random-world.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import type { Category } from "#server/domain/consent/category.ts"

/** Who asks, in which state, about which row: what a call is by itself made to show, whatever is allowed. */
type Asked = { w: World; me: Persona; row: OracleRow; kind: string }
export type Read = { name: string; input?: unknown; shows: (asked: Asked) => boolean }

/** The calls that show a category, by who asks; or why none does, which is then a cell that is told and not passed over. */
export type Reads = Record<OracleKind, readonly Read[] | string>

const overCeiling = "nobody can grant it"

const anything = () => true
const standing = ({ row }: Asked) => row.toAt === null
/** What is not a day: the words that one of the two told the other, which no desk reads. */
const isTold = ({ kind }: Asked) => kind !== "happened"
const isLog = ({ row }: Asked) => row.category === "couple_log"
const own = ({ row, me }: Asked) => row.author === me
export const isTied = (w: World, person: Persona) =>
  w.members.some((one) => one.person === person && one.confirmedAt !== null && one.endedAt === null)
const tied = (asked: Asked) => standing(asked) && isTied(asked.w, asked.me)
const hasMet = (asked: Asked) =>
  standing(asked) &&
  asked.w.members.some(({ person, confirmedAt }) => person === "okafor" && confirmedAt !== null)

const circleId = circles.amara
const read = (name: string, input: unknown, shows: Read["shows"]): Read => ({ name, input, shows })

/** A copy of one's own holds every version of it. It is asked for without a room. */
export const copies: Record<OracleKind, Read> = {
  patient: read("take-away", {}, anything),
  partner: read("take-away", {}, own),
  clinician: read("take-away", {}, () => false),
}

const hers = {
  together: read(
    "sensateFocus.together",
    { room: "mine" },
    (asked) => standing(asked) && isTied(asked.w, "jo") && isTold(asked),
  ),
  days: read(
    "sensateFocus.ownDays",
    undefined,
    (asked) => standing(asked) && isTied(asked.w, "jo") && !isTold(asked),
  ),
  notes: read("reflection.mine", { room: "mine" }, (asked) => standing(asked) && own(asked)),
  sessions: read("sessionLog.list", { newest: 1000 }, standing),
  ladder: read("practice.ladder", undefined, standing),
  progress: read("practice.progress", undefined, standing),
  session: read("practice.session", { address: addressOf("trainer") }, standing),
  thread: read("message.list", { room: "mine", withId: personas.okafor.id }, hasMet),
  cards: read("sharedCard.mine", undefined, standing),
}
const theirs = {
  // What the door gives in stillness is what was there, also if it was corrected since.
  together: read("sensateFocus.together", { room: "ours" }, isTold),
  // Of the log of the two it shows the days alone; the words stand on the page of the two.
  shown: read("partnerSight.shown", undefined, (asked) => !isLog(asked) || !isTold(asked)),
  cards: read("sharedCard.given", { room: "ours", circleId: null }, anything),
  notes: read("reflection.mine", { room: "ours" }, standing),
}
const desk = {
  page: read("caseload.patient", { circleId }, standing),
  caseload: read("caseload.list", undefined, standing),
  days: read("sensateFocus.daysAtDesk", { circleId }, (asked) => standing(asked) && !isTold(asked)),
  two: read("sensateFocus.atDesk", { circleId }, (asked) => standing(asked) && isTied(asked.w, "jo")),
  notes: read("reflection.granted", { circleId }, standing),
  cards: read("sharedCard.given", { room: "caseload", circleId }, anything),
  held: read("safety.held", { circleId }, standing),
  thread: read("message.list", { room: "caseload", circleId }, tied),
  kept: read(
    "careCircle.keptOf",
    { circleId },
    (asked) => own(asked) && standing(asked) && !isTied(asked.w, asked.me),
  ),
  editor: read("carePlan.editor", { circleId }, tied),
}

/** Every category: a new one does not compile before somebody says here what shows it, or why nothing does. */
export const reads: Record<Category, Reads> = {
  couple_plan: {
    patient: [hers.together, copies.patient],
    partner: [theirs.together, copies.partner],
    clinician: [desk.two],
  },
  couple_log: {
    patient: [hers.together, hers.days, copies.patient],
    partner: [theirs.together, theirs.shown, copies.partner],
    clinician: [desk.days],
  },
  reflection: {
    patient: [hers.notes, copies.patient],
    partner: [theirs.notes, copies.partner],
    clinician: [desk.notes],
  },
  solo_plan: {
    patient: [hers.ladder, copies.patient],
    partner: overCeiling,
    clinician: [desk.page, desk.editor],
  },
  adherence: {
    ...{ patient: [copies.patient], partner: [theirs.shown], clinician: [desk.page] },
  },
  trainer_step: {
    ...{ patient: [hers.sessions, copies.patient], partner: [theirs.shown] },
    clinician: [desk.page, desk.caseload],
  },
  ratings: { patient: [hers.sessions, copies.patient], partner: overCeiling, clinician: [desk.page] },
  notes: { patient: [hers.sessions, copies.patient], partner: overCeiling, clinician: [desk.page] },
  goals: {
    ...{ patient: [hers.progress, copies.patient], partner: [theirs.shown] },
    clinician: [desk.page, desk.caseload],
  },
  outcomes: {
    patient: [copies.patient],
    partner: overCeiling,
    clinician: "nothing writes a questionnaire yet",
  },
  medical: { patient: [hers.session, copies.patient], partner: overCeiling, clinician: [desk.held] },
  messages: {
    patient: [hers.thread, copies.patient],
    partner: overCeiling,
    clinician: [desk.thread, desk.kept],
  },
  clinician_notes: { patient: "it is its author's own", partner: overCeiling, clinician: [desk.editor] },
  shared_card: { patient: [hers.cards, copies.patient], partner: [theirs.cards], clinician: [desk.cards] },
}

const asJo = { as: "jo", kind: "partner" } as const
const asOkafor = { as: "okafor", kind: "clinician" } as const
const okafors = { relationshipId: relationships.amaraOkafor }

/** «See as»: Amara is shown what that person is shown, of what is hers, and nothing else. */
export const previews: readonly {
  read: Read
  as: Person
  kind: OracleKind
  of: readonly Category[]
}[] = [
  {
    ...asJo,
    read: read("sensateFocus.preview", undefined, theirs.together.shows),
    of: ["couple_plan", "couple_log"],
  },
  {
    ...asJo,
    read: read("partnerSight.preview", undefined, theirs.shown.shows),
    of: ["goals", "trainer_step", "adherence", "couple_log"],
  },
  {
    ...asJo,
    read: read("sharedCard.givenAs", { relationshipId: relationships.amaraJo }, theirs.cards.shows),
    of: ["shared_card"],
  },
  {
    ...asOkafor,
    read: read("caseload.preview", okafors, desk.page.shows),
    of: ["solo_plan", "goals", "adherence", "trainer_step", "ratings", "notes"],
  },
  {
    ...asOkafor,
    read: read("sensateFocus.previewDesk", okafors, desk.two.shows),
    of: ["couple_plan"],
  },
  {
    ...asOkafor,
    read: read("sensateFocus.previewDaysAtDesk", okafors, desk.days.shows),
    of: ["couple_log"],
  },
  {
    ...asOkafor,
    read: read("reflection.previewGranted", okafors, desk.notes.shows),
    of: ["reflection"],
  },
  { ...asOkafor, read: read("sharedCard.givenAs", okafors, desk.cards.shows), of: ["shared_card"] },
]

/** All of them but the copies, of each room, and whose room it is. */
export const allReads: readonly { kind: OracleKind; read: Read }[] = (
  [
    ["patient", hers],
    ["partner", theirs],
    ["clinician", desk],
  ] as const
).flatMap(([kind, calls]) => Object.values(calls).map((one) => ({ kind, read: one })))
