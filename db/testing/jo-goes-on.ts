import { randomUUID } from "node:crypto"
import { personas, relationships } from "#db/seed/personas.ts"
import { whatIsThere } from "#server/live/what-is-there.ts"
import { agree, log, suggestTime, tell, terms, yes } from "./couple-says.ts"
import { as, type openTwo } from "./open-two.ts"
import { walkEverything, walkerAs } from "./walk-as.ts"

export type Two = Awaited<ReturnType<typeof openTwo>>

/** When Jo does what Jo does. */
export const now = "2026-10-20T10:00:00Z"
/** An id that Jo may guess. */
export const known = "00000000-0000-4000-8000-00000000abcd"
export const patientsTables = [
  "ratings",
  "notes",
  "trainer_step",
  "goals",
  "solo_plan",
  "outcomes",
  "medical",
  "shared_card",
]

/** Amara and Jo have agreed, were together once, and Jo has asked for another time. */
export async function beginTwo(two: Two) {
  await two.empty([...patientsTables.map((name) => `${name}_entry`), "messages_entry", "exchange_entry"])
  await two.empty(["clinician_notes_entry", "safety_hold", "draft"])
  await two.forget()
  await two.query("delete from circle where owner_id = $1", [personas.jo.id])
  await two.query("update relationship set ended_at = null where id = $1", [relationships.amaraJo])
  await two.itIs("2026-10-12T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  const inForce = await agree({ stage: "genital" })
  const { id: over } = await suggestTime("amara", "2026-10-15", "20:00")
  await yes("jo", over)
  await two.itIs("2026-10-19T10:00:00Z")
  await log("amara", over, "yes")
  await tell("amara", "I liked the quiet.", "2026-10-15")
  const { id: asked } = await suggestTime("jo", "2026-10-22", "20:00")
  await two.itIs(now)
  return { two, asked, over, inForce }
}
export type Begun = Awaited<ReturnType<typeof beginTwo>>

/** What Jo does, and all that Jo is shown, step by step. */
export async function joGoesOn({ asked, over, inForce }: Begun): Promise<string[]> {
  const { ask } = walkerAs("jo")
  const lines: string[] = []
  const tries = async (name: string, input: object) =>
    lines.push(await ask(name, { room: "ours", clientId: randomUUID(), ...input }))
  const looks = async () => lines.push(await ask("sensateFocus.together", { room: "ours" }))
  const does = async (name: string, input: object) => {
    await tries(name, input)
    await looks()
  }
  await does("sensateFocus.answerStep", { to: "mouth", answer: "yes" })
  await does("sensateFocus.logTogether", { proposalId: over, happened: "part" })
  await does("sensateFocus.tell", { words: "So did I.", day: "2026-10-15", zone: "Europe/London" })
  await does("sensateFocus.swap", {})
  await does("sensateFocus.addLimit", { limit: "Neck" })
  await does("sensateFocus.proposeTerms", {
    ...terms,
    stage: "genital",
    limitsRead: ["Feet", "Neck"],
    expectedVersion: inForce,
    minutes: 10,
  })
  await does("sensateFocus.answerTime", { answer: "not_today", proposalId: asked })
  await does("sensateFocus.proposeTime", { on: "2026-10-24", at: "18:00" })
  for (const proposalId of [known, randomUUID()]) {
    await tries("sensateFocus.answerTime", { answer: "yes", proposalId })
    await tries("sensateFocus.logTogether", { proposalId, happened: "yes" })
    await tries("sensateFocus.answerTerms", { answer: "sign", expectedVersion: proposalId })
    await tries("reflection.change", { id: proposalId, expectedVersion: 1, words: "Mine" })
    await tries("reflection.remove", { id: proposalId })
    await tries("reflection.bringBack", { id: proposalId })
    await looks()
  }
  await does("reflection.keep", {
    words: "My own",
    sessionId: null,
    day: "2026-10-20",
    zone: "Europe/London",
  })
  await does("sensateFocus.stepBack", { to: "non_genital" })
  await does("sensateFocus.pause", {})
  await does("sensateFocus.goOn", {})
  return lines
}

/** The same, and after it every procedure that there is, whoever it is made for. */
export async function joTriesAll(begun: Begun): Promise<string[]> {
  const lines = await joGoesOn(begun)
  return [...lines, ...(await walkEverything(walkerAs("jo"), "ours"))]
}

/** The stream marks what is there: it may differ between two runs, and must not move by what is hidden. */
export const marksOfJo = () => whatIsThere(as("jo"), "ours")
