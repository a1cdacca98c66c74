import { randomUUID } from "node:crypto"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import type { House } from "./house.ts"

/** Calls one procedure as somebody; what it answers, or an error with its code. */
export async function call({ port, cookieOf }: House, who: Persona, name: string, input: unknown) {
  const response = await fetch(`http://127.0.0.1:${port}/api/trpc/${name}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      Cookie: `ownpace=${cookieOf.get(who)}`,
    },
    body: input === undefined ? null : JSON.stringify(input),
  })
  const { data, error } = await response.json()
  if (error) throw new Error(`${who} ${name}: ${JSON.stringify(error)}`)
  return data
}

/** What can be done depends on what was: a second pause, a time while one waits, or too many invitations in a day are refused and change nothing. */
const ifPossible = (house: House, name: string, input: unknown) =>
  call(house, "amara", name, input).catch((cause: Error) => {
    if (!/stale|not_accepted|too_many/.test(cause.message)) throw cause
  })

export type Act = { name: string; does: (house: House, word: string) => Promise<unknown> }

const today = () => Temporal.Now.plainDateISO("Europe/London").toString()
export const session = (word: string, noteIsShared: boolean) => ({
  clientId: randomUUID(),
  performed: { on: today(), zone: "Europe/London" },
  log: {
    ...{ activity: "trainer", planItemId: "trainer", ladderItemId: "size-2", ladderItemLabel: "2" },
    ...{
      minutes: 1 + Math.floor(Math.random() * 30),
      endedBy: "chose_to_stop",
      depth: "half",
      tightening: "some",
    },
    pain: { before: 1, peak: 1 + Math.floor(Math.random() * 9), after: 2, nextDay: null },
    anxiety: { before: 4, peak: 6, after: 3 },
    ...{ numbed: false, note: word, noteIsShared },
  },
})
const act = () => ({ room: "mine", clientId: randomUUID() })
const mine = { room: "mine", withId: personas.okafor.id }
const desk = { room: "caseload", circleId: circles.amara }
const send = (thread: object, text: string) => ({ thread, clientId: randomUUID(), text, kind: "message" })

/** Things that happen in a circle of which its partner may not see that they happened. `word` is written where words go. */
export const hiddenActs: readonly Act[] = [
  {
    name: "logs a session",
    does: (house, word) => call(house, "amara", "sessionLog.log", session(word, false)),
  },
  {
    name: "logs one with a shared note",
    does: (house, word) => call(house, "amara", "sessionLog.log", session(word, true)),
  },
  {
    name: "corrects and keeps back a session",
    does: async (house, word) => {
      const kept = await call(house, "amara", "sessionLog.log", session(word, false))
      await call(house, "amara", "sessionLog.withhold", {
        ...{ clientId: randomUUID(), id: kept.id ?? kept.sessionId, expectedVersion: 1, withheld: true },
      })
    },
  },
  {
    name: "writes to her therapist",
    does: (house, word) => call(house, "amara", "message.send", send(mine, word)),
  },
  { name: "is written to", does: (house, word) => call(house, "okafor", "message.send", send(desk, word)) },
  {
    name: "gets a note for her page",
    does: (house, word) => call(house, "okafor", "message.send", { ...send(desk, word), kind: "note" }),
  },
  {
    name: "keeps a reflection",
    does: (house, word) =>
      call(house, "amara", "reflection.keep", {
        ...{
          room: "mine",
          clientId: randomUUID(),
          words: word,
          sessionId: null,
          day: today(),
          zone: "Europe/London",
        },
      }),
  },
  {
    name: "says of their last time that it felt pressed",
    does: async (house) => {
      const together = await call(house, "amara", "sensateFocus.together", { room: "mine" })
      const proposalId = together?.answeredFor?.id
      if (proposalId) await call(house, "amara", "pressure.say", { ...act(), proposalId, said: "pressed" })
    },
  },
  {
    name: "drafts a message",
    does: (house, word) =>
      call(house, "amara", "draft.keep", { place: { room: "mine", what: "reflection" }, words: word }),
  },
  { name: "rests today", does: (house) => call(house, "amara", "practice.rest", { day: today() }) },
  { name: "goes on today", does: (house) => call(house, "amara", "practice.endRest", { day: today() }) },
  {
    name: "shows Lind her goals, and stops",
    does: async (house) => {
      const lind = { relationshipId: relationships.amaraLind, category: "goals" }
      await call(house, "amara", "consent.share", { ...lind, until: null })
      await call(house, "amara", "consent.stop", lind)
    },
  },
  {
    name: "wants to show Jo more, and thinks better of it",
    does: async (house) => {
      const jo = { relationshipId: relationships.amaraJo, category: "goals" }
      await house.root.query("update sign_in_session set proven_at = now()")
      await call(house, "amara", "consent.share", { ...jo, until: null })
      await call(house, "amara", "consent.stop", jo)
    },
  },
  { name: "looks at who sees", does: (house) => call(house, "amara", "consent.sharing", undefined) },
  {
    name: "is met with her therapist",
    does: (house) =>
      call(house, "okafor", "meeting.set", {
        ...{ circleId: circles.amara, clientId: randomUUID(), time: "10:00", zone: "Europe/London" },
        day: Temporal.Now.plainDateISO()
          .add({ days: 2 + Math.floor(Math.random() * 60) })
          .toString(),
      }),
  },
  {
    name: "is looked at",
    does: (house) => call(house, "okafor", "caseload.patient", { circleId: circles.amara }),
  },
  {
    name: "invites a clinician",
    does: (house, word) =>
      ifPossible(house, "invitation.invite", {
        ...{
          kind: "clinician",
          name: word.slice(0, 40),
          email: `${randomUUID()}@example.org`,
          clientId: randomUUID(),
        },
      }),
  },
]

/** How the two go on, of which somebody who was quietly left where they are must not notice anything. */
export const actsOfTwo: readonly Act[] = [
  ...hiddenActs,
  {
    name: "proposes a time",
    does: (house) =>
      ifPossible(house, "sensateFocus.proposeTime", {
        ...{ ...act(), at: "20:00" },
        on: Temporal.Now.plainDateISO()
          .add({ days: 3 + Math.floor(Math.random() * 20) })
          .toString(),
      }),
  },
  {
    name: "tells Jo something",
    does: (house, word) =>
      call(house, "amara", "sensateFocus.tell", {
        ...{ ...act(), words: word, day: today(), zone: "Europe/London" },
      }),
  },
  {
    name: "adds a limit",
    does: (house, word) => ifPossible(house, "sensateFocus.addLimit", { ...act(), limit: word }),
  },
  { name: "pauses", does: (house) => ifPossible(house, "sensateFocus.pause", act()) },
  { name: "goes on", does: (house) => ifPossible(house, "sensateFocus.goOn", act()) },
]
