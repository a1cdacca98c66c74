import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, type Persona, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { endPartnership } from "../care-circle/end-partnership.ts"
import type { DraftPlace } from "../draft/in-place.ts"
import { keepDraft } from "../draft/keep-draft.ts"
import { ownCopy } from "./own-copy.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
  await two.grant("jo", ["couple_plan", "couple_log"])
  const toAmara: DraftPlace = { room: "caseload", circleId: circles.amara, what: "note" }
  await keepDraft(as("amara"), { room: "mine", what: "reflection" }, "Amara's unsent note")
  await keepDraft(as("jo"), { room: "ours", what: "reflection" }, "Jo's unsent note")
  await keepDraft(as("okafor"), toAmara, "Dr Okafor's unsent note")
  await keepDraft(as("lind"), toAmara, "Lena Lind's unsent note")
})
afterAll(() => two.close())

async function unsent(signIn: SignIn): Promise<unknown[]> {
  let copy = ""
  for await (const piece of ownCopy(signIn)) copy += piece
  const { drafts } = JSON.parse(copy) as { drafts: { words: unknown }[] } // as docs/export.md says
  return drafts.map(({ words }) => words)
}

it.each<[Persona, string]>([
  ["amara", "Amara's unsent note"],
  ["jo", "Jo's unsent note"],
  ["okafor", "Dr Okafor's unsent note"],
  ["lind", "Lena Lind's unsent note"],
])(
  "the copy that %s takes holds the words of their own unsent note, and of nobody else's",
  async (who, words) => {
    expect(await unsent(signInOf(who))).toEqual([words])
  },
)

it.each<Persona>(["mei", "sam", "ruiz"])("that of %s holds nobody's", async (who) => {
  expect(await unsent(signInOf(who))).toEqual([])
})

it("a mailbox alone opens nothing that Dr Okafor was writing about Amara", async () => {
  expect(await unsent({ ...signInOf("okafor"), isCertain: false })).toEqual([null])
})

it("what Jo was writing is Jo's after Amara has ended the partnership, too", async () => {
  await endPartnership(as("amara"), signInOf("amara"), relationships.amaraJo)
  expect(await unsent(signInOf("jo"))).toEqual(["Jo's unsent note"])
})
