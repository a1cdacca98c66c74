import { randomUUID } from "node:crypto"
import type { Persona } from "#db/seed/personas.ts"
import { addLimit } from "#server/api/sensate-focus/add-limit.ts"
import { answerTerms } from "#server/api/sensate-focus/answer-terms.ts"
import { logTogether, tellPartner } from "#server/api/sensate-focus/log-together.ts"
import { lookTogether } from "#server/api/sensate-focus/look-together.ts"
import { answerStep, decideAsTwo, stepBack } from "#server/api/sensate-focus/move-step.ts"
import { goOnTogether, pauseTogether } from "#server/api/sensate-focus/pause-together.ts"
import { proposeTerms } from "#server/api/sensate-focus/propose-terms.ts"
import { answerTime, proposeTime } from "#server/api/sensate-focus/propose-time.ts"
import { swapTurns } from "#server/api/sensate-focus/swap-turns.ts"
import type { SensateStage } from "#server/domain/care-plan/activity.ts"
import { as } from "./open-two.ts"

const act = (who: Persona) => ({
  room: who === "amara" ? ("mine" as const) : ("ours" as const),
  clientId: randomUUID(),
})

export const terms = {
  expectedVersion: null as string | null,
  stage: "non_genital" as SensateStage,
  alsoOffLimits: ["Feet"],
  limitsRead: [] as string[],
  daysAWeek: 2,
  minutes: 15,
  startsFirst: "other" as const,
  stopWord: "Harbour",
  ifDeclined: "Tea, and a film",
  reviewOn: "2026-11-20",
  zone: "Europe/London",
}

/** What each of the two can do, in one line a test. */
export const look = (who: Persona) => lookTogether(as(who), act(who).room)
export const suggest = (who: Persona, changes: Partial<typeof terms> = {}) =>
  proposeTerms(as(who), { ...act(who), ...terms, ...changes })
export const answer = (who: Persona, id: string, what: "sign" | "not_now" | "withdraw") =>
  answerTerms(as(who), { ...act(who), expectedVersion: id, answer: what })
export const limit = (who: Persona, words: string) => addLimit(as(who), { ...act(who), limit: words })
export const pause = (who: Persona) => pauseTogether(as(who), act(who))
export const goOn = (who: Persona) => goOnTogether(as(who), act(who))
export const answerNext = (who: Persona, to: SensateStage, what: "yes" | "not_yet" = "yes") =>
  answerStep(as(who), { ...act(who), to, answer: what })
export const goBack = (who: Persona, to: SensateStage) => stepBack(as(who), { ...act(who), to })
export const asTwo = (who: Persona) => decideAsTwo(as(who), act(who))
export const suggestTime = (who: Persona, on: string, at: string) =>
  proposeTime(as(who), { ...act(who), on, at })
export const yes = (who: Persona, proposalId: string) =>
  answerTime(as(who), { ...act(who), answer: "yes", proposalId })
export const notToday = (who: Persona, proposalId: string) =>
  answerTime(as(who), { ...act(who), answer: "not_today", proposalId })
export const otherTime = (who: Persona, proposalId: string, on: string, at: string) =>
  answerTime(as(who), { ...act(who), answer: "other_time", proposalId, on, at })
export const swap = (who: Persona) => swapTurns(as(who), act(who))
export const log = (who: Persona, proposalId: string, happened: "yes" | "part" | "no") =>
  logTogether(as(who), { ...act(who), proposalId, happened })
export const tell = (who: Persona, words: string, day = "2026-10-10", zone = "Europe/London") =>
  tellPartner(as(who), { ...act(who), words, day, zone })

/** Amara writes it down, Jo signs. */
export async function agree(changes: Partial<typeof terms> = {}) {
  const { id } = await suggest("amara", changes)
  await answer("jo", id, "sign")
  return id
}
