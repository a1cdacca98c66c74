import { afterAll, beforeAll, expect, it } from "vitest"
import { agree, answer, answerNext, goOn, pause, suggest } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { entriesPage } from "../export/queries.ts"
import { withViewer } from "../viewer.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const kinds = (who: "amara" | "jo") => {
  const scope = { room: "mine", circle: "all", read: ["couple_plan"], operation: "take a copy" } as const
  return withViewer(as(who), scope, async (tx) =>
    (await entriesPage(tx, "couple_plan", null, false)).map(({ kind, authorId }) =>
      authorId === as("amara").userId ? `her ${kind}` : kind,
    ),
  )
}

it("Amara's copy of her data holds no answer that Jo gave unseen, and a signature once it counts", async () => {
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  const id = await agree()
  await answerNext("jo", "genital")
  await answerNext("jo", "genital", "not_yet")
  await answerNext("amara", "genital")
  const change = await suggest("amara", { expectedVersion: id, minutes: 20 })
  await answer("jo", change.id, "sign")
  await pause("jo")
  await goOn("jo")
  const tonight = ["her proposed_terms", "her would_move_on", "her proposed_terms", "paused"]
  expect(await kinds("amara")).toEqual(tonight)
  await two.itIs("2026-10-21T10:01:00Z")
  const tomorrow = [
    "her proposed_terms",
    "signed",
    "her would_move_on",
    "her proposed_terms",
    "signed",
    "paused",
  ]
  expect(await kinds("amara")).toEqual(tomorrow)
})

it("nor a signature that Jo took back in the night", async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  const id = await agree()
  const change = await suggest("amara", { expectedVersion: id, minutes: 20 })
  await answer("jo", change.id, "sign")
  await answer("jo", change.id, "withdraw")
  await two.itIs("2026-10-22T10:00:00Z")
  expect(await kinds("amara")).toEqual(["her proposed_terms", "signed", "her proposed_terms"])
})
