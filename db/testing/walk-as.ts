import type { AnyProcedure } from "@trpc/server/unstable-core-do-not-import"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { troubleOf } from "#server/api/answer.ts"
import { makeContext } from "#server/api/context.ts"
import { appRouter, callerFor } from "#server/api/root.ts"
import { signInOf } from "./sign-in-of.ts"

/** Acts that end what the walk needs; they come last, in this order. */
const lastSteps = ["careCircle.begin", "sensateFocus.leave"]

/** What ends a person's account or sign-in is walked through elsewhere: its answers hold nothing of anybody else's. */
const leftOut = /^(account\.(signOut|endSession|endOthers)|erasure\.|factor\.|address\.|doorstep\.|proof\.)/

export const proceduresToWalk = (): string[] => {
  const names = Object.keys(appRouter._def.procedures as unknown as Record<string, AnyProcedure>) // tRPC types it as any
  const first = names.filter((name) => !leftOut.test(name) && !lastSteps.includes(name)).toSorted()
  return [...first, ...lastSteps]
}

/** Ids that a person may have come by. Whether they stand for something is what must not be told. */
const known = "00000000-0000-4000-8000-00000000abcd"

/** One bag that fits most inputs: each procedure takes out what it knows. */
const bag = (room: string, nth: number) => ({
  room,
  circleId: circles.amara,
  relationshipId: relationships.amaraJo,
  userId: personas.amara.id,
  withId: personas.amara.id,
  thread: { room, circleId: circles.amara, withId: personas.amara.id },
  id: known,
  itemId: known,
  offerId: known,
  proposalId: known,
  sessionId: known,
  expectedVersion: nth % 2 ? known : 1,
  clientId: `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`,
  category: "ratings",
  categories: ["couple_plan", "ratings"],
  answer: nth % 3 ? "sign" : "yes",
  mode: "freeze",
  to: "genital",
  happened: "yes",
  said: "pressed",
  limit: "Neck",
  words: "Words",
  text: "Words",
  day: "2026-10-20",
  on: "2026-10-23",
  at: "19:00",
  zone: "Europe/London",
  until: null,
  after: null,
  place: { room, what: "reflection" },
})

export type Walker = { ask: (name: string, input?: unknown) => Promise<string> }

/** Calls by name, and gives every answer as one line; ids and instants of writing are numbered as they appear. */
export function walkerAs(who: Persona): Walker {
  const caller = callerFor(makeContext(signInOf(who), "127.0.0.1"))
  const seen = new Map<string, string>()
  const numbered = (text: string) => {
    if (!seen.has(text)) seen.set(text, `#${seen.size}`)
    return seen.get(text) ?? ""
  }
  const mask = (text: string) =>
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, numbered)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, "an instant")
  return {
    ask: async (name, input) => {
      const [room = "", verb = ""] = name.split(".")
      // The caller is a tree of functions by the names of the router.
      const tree = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
      const answer = await tree[room]?.[verb]?.(input).then(
        (data) => ({ data }),
        (cause: unknown) => troubleOf(cause),
      )
      return mask(`${name} ${JSON.stringify(answer)}`)
    },
  }
}

/** Every procedure that there is, with nothing, and with as much as anybody could bring. */
export async function walkEverything(walker: Walker, room: "mine" | "ours"): Promise<string[]> {
  const lines: string[] = []
  for (const [nth, name] of proceduresToWalk().entries()) {
    lines.push(await walker.ask(name))
    lines.push(await walker.ask(name, bag(room, nth)))
  }
  return lines
}
