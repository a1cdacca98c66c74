import { randomUUID } from "node:crypto"
import { relationships } from "#db/seed/personas.ts"
import { ask, everything } from "./ask-everything.ts"
import type { Effort, Figure } from "./figure.ts"
import { type Act, actsOfTwo, call, hiddenActs } from "./hidden-acts.ts"
import { type House, proveEverybody, withHouses } from "./house.ts"

const askedAtOnce = 4
const pairs = { long: 500, short: 3 }

/** What Jo gets in two houses, asked side by side: every request whose bytes differ. */
async function differences([one, other]: [House, House]): Promise<string[]> {
  await proveEverybody([one, other])
  const told: string[] = []
  const waiting = everything()
  const asker = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const asked = request
      const isEqual = async () => {
        const [a, b] = await Promise.all([ask(one, "jo", asked), ask(other, "jo", asked)])
        return a.bytes === b.bytes ? null : `${asked.name}: ${firstDifference(a.bytes, b.bytes)}`
      }
      // Once more, in case a minute or a day turned between the two.
      const wrong = (await isEqual()) && (await isEqual())
      if (wrong) told.push(wrong)
    }
  }
  await Promise.all(Array.from({ length: askedAtOnce }, asker))
  return told
}

function firstDifference(a: string, b: string): string {
  let place = 0
  while (a[place] === b[place]) place += 1
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, place - 40), place + 60))
  return `${around(a)} is ${around(b)}`
}

async function measure(
  effort: Effort,
  acts: readonly Act[],
  before: (house: House) => Promise<unknown>,
  visible: (house: House) => Promise<unknown>,
): Promise<{ reached: string; passed: boolean; told: string[] }> {
  return withHouses(effort, 2, async ([still, lively]) => {
    if (!still || !lively) throw new Error("Two houses were asked for.")
    const end = performance.now() + effort.minutes * 60_000
    const told: string[] = []
    let done = 0
    await before(lively)
    const wanted = effort.long ? pairs.long : pairs.short
    for (; done < wanted && (!effort.long || performance.now() < end) && told.length === 0; done += 1) {
      // A few things happen in one house; the other stays as it is.
      for (const nth of [0, 1, 2]) await happen(lively, acts[(done * 3 + nth + effort.seed) % acts.length])
      told.push(...(await differences([still, lively])))
    }
    const requests = everything().length
    // And what Jo may see does change Jo's answers: a measure that sees nothing proves nothing.
    await visible(lively)
    const isAwake = (await differences([still, lively])).length > 0
    return {
      reached: `${done} pairs of ${requests} answers, ${told.length === 0 ? "no byte differs" : "they differ"}`,
      passed: told.length === 0 && done >= wanted && isAwake,
      told: isAwake ? told : [...told, "What Jo may see was not noticed either."],
    }
  })
}

async function happen(house: House, act: Act | undefined): Promise<void> {
  if (!act) throw new Error("There is no such act.")
  await act.does(house, `hidden ${randomUUID()}`)
}

const stop = (mode: "freeze" | "hide") => (house: House) =>
  call(house, "amara", "consent.stopAll", { relationshipId: relationships.amaraJo, mode })

const tellJo = (house: House) =>
  call(house, "amara", "sensateFocus.tell", {
    ...{ room: "mine", clientId: randomUUID(), words: "For you", day: "2026-11-20", zone: "Europe/London" },
  })

export const nonInterference: Figure = {
  name: "I3: what is hidden from Jo changes no byte of Jo's answers",
  required: "500 pairs, no byte differs",
  measure: (effort) => measure(effort, hiddenActs, async () => {}, tellJo),
}

export const quietEquality: Figure = {
  name: "I4: after a quiet stop Jo's answers are those of a patient who rests",
  required: "500 pairs, no byte differs",
  measure: (effort) => measure(effort, actsOfTwo, stop("freeze"), stop("hide")),
}
