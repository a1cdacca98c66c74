import { describe, expect, it } from "vitest"
import { checkTerms } from "./check-terms.ts"
import { terms, today } from "./testing/amara-and-jo.ts"

describe("terms that can't be proposed get a reason beside the field", () => {
  it("and good ones get none", () => expect(checkTerms(terms, today)).toEqual([]))
  it.each([
    ["five days a week", { daysAWeek: 5 }, "daysAWeek", "out_of_range"],
    ["four minutes", { minutes: 4 }, "minutes", "out_of_range"],
    ["seven and a half minutes", { minutes: 7.5 }, "minutes", "out_of_range"],
    ["no stop word", { stopWord: " " }, "stopWord", "empty"],
    ["a stop word like a sentence", { stopWord: "a".repeat(41) }, "stopWord", "too_long"],
    ["a long story for when one says no", { ifDeclined: "a".repeat(301) }, "ifDeclined", "too_long"],
    ["a limit like a letter", { alsoOffLimits: ["a".repeat(301)] }, "alsoOffLimits", "too_long"],
    ["limits without end", { alsoOffLimits: Array(101).fill("x") }, "alsoOffLimits", "too_many"],
    ["a first stage without its limits", { offLimits: ["penetration"] }, "offLimits", "stage_needs_limit"],
    ["a day that is none", { reviewOn: "soon" }, "reviewOn", "not_a_day"],
    ["reading it again today", { reviewOn: "2026-11-22" }, "reviewOn", "past"],
    ["a zone that is on no map", { zone: "Mars/Olympus" }, "zone", "not_a_zone"],
  ] as const)("%s", (_words, part, field, reason) =>
    expect(checkTerms({ ...terms, ...part }, today)).toEqual([{ field, reason }]),
  )
})
