import { letters } from "./letter-attempts.ts"
import type { OracleGrant } from "./oracle.ts"
import type { Person, World } from "./random-world.ts"

/** When the attempts are made, in hours of the small worlds. */
export const gateHour = 5
/** Since when two holds stand in the other circle. */
export const firstHold = 2

const grant = (part: Partial<OracleGrant>): OracleGrant => ({
  ...{ owner: "amara", viewer: "okafor", category: "ratings", validFrom: 0, validUntil: null, coversFrom: 0 },
  ...{ coversUntil: null, endedAt: null, endMode: null, atExpiry: "hide" },
  ...part,
})

const member = (
  person: Exclude<Person, "amara">,
  confirmedAt: number | null,
  endedAt: number | null = null,
) => ({
  ...{ person, kind: person === "jo" || person === "sam" ? ("partner" as const) : ("clinician" as const) },
  ...{ confirmedAt, endedAt },
})

/** Okafor and Jo are in, Lind waits for her handshake, Sam has left. */
export const gateWorld: World = {
  members: [member("okafor", 0), member("lind", null), member("jo", 0), member("sam", 0, 2)],
  grants: [
    grant({}),
    grant({ category: "couple_plan" }),
    grant({ viewer: "jo", category: "couple_plan" }),
    grant({ viewer: "jo", category: "goals", endedAt: 1, endMode: "freeze" }),
    grant({ category: "goals", endedAt: 1, endMode: "hide" }),
    grant({ viewer: "sam", category: "goals" }),
  ],
  rows: letters,
  holdFrom: null,
  after: gateHour,
}

/** Another patient's circle, in which Okafor too sees Jo's own notes, and in which two things begin at this very moment. */
export const notesWorld: World = {
  ...{
    members: [member("okafor", 0), member("lind", gateHour), member("jo", 0), member("sam", 0, 2)],
    rows: [],
    holdFrom: null,
    after: gateHour,
  },
  grants: [
    grant({ owner: "jo", category: "reflection" }),
    grant({ validFrom: gateHour }),
    grant({ viewer: "lind" }),
    grant({ viewer: "jo", category: "adherence", validUntil: 1, endedAt: 1, endMode: "freeze" }),
    grant({ category: "notes", validUntil: gateHour }),
    grant({ category: "notes", validFrom: 3, coversFrom: 3 }),
    grant({ viewer: "jo", category: "couple_plan", validUntil: gateHour, atExpiry: "freeze" }),
    grant({ viewer: "jo", category: "goals" }),
    grant({ viewer: "jo", category: "goals", validFrom: firstHold, coversFrom: null }),
    grant({ viewer: "jo", category: "couple_log", endedAt: 1, endMode: "freeze" }),
    grant({ viewer: "jo", category: "couple_log", endedAt: 2, endMode: "freeze" }),
    grant({ viewer: "jo", category: "trainer_step", endedAt: 2, endMode: "freeze" }),
    grant({ viewer: "jo", category: "trainer_step", endedAt: 2, endMode: "hide" }),
  ],
}

/** And one in which Jo comes in at this very moment, whose notes Okafor may read. */
export const momentWorld: World = {
  ...notesWorld,
  members: [member("okafor", 0), member("lind", null), member("jo", gateHour), member("sam", 0, 2)],
  grants: [grant({ owner: "jo", category: "reflection" })],
}

/** And one without a hold, in which what Jo sees has its last day now. */
export const lastDayWorld: World = {
  ...notesWorld,
  grants: [
    grant({ viewer: "jo", category: "couple_plan", validUntil: gateHour, atExpiry: "freeze" }),
    grant({ validUntil: gateHour + 3 }),
  ],
}
