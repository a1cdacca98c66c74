import { describe, expect, it } from "vitest"
import { type Category, categories } from "./category.ts"
import { ceiling, isGrantable } from "./ceiling.ts"

/** The table of the specification once more, in its own shape: category, what the care team may have, what a partner may. */
const specified: Record<Category, [string, string]> = {
  couple_plan: ["rw", "r"],
  couple_log: ["r", "r"],
  reflection: ["r", "-"],
  solo_plan: ["rw", "-"],
  adherence: ["r", "r"],
  trainer_step: ["r", "r"],
  ratings: ["r", "-"],
  notes: ["r", "-"],
  goals: ["rw", "r"],
  outcomes: ["r", "-"],
  medical: ["rw", "-"],
  messages: ["-", "-"],
  clinician_notes: ["-", "-"],
  shared_card: ["r", "r"],
}
const words = { none: "-", read: "r", readWrite: "rw" }

describe.each(categories)("the most that Amara can give of %s", (category) => {
  it("is what the specification says", () =>
    expect([words[ceiling[category].clinician], words[ceiling[category].partner]]).toEqual(
      specified[category],
    ))
  it("and what is nothing cannot be given at all", () => {
    expect(isGrantable(category, "clinician")).toBe(specified[category][0] !== "-")
    expect(isGrantable(category, "partner")).toBe(specified[category][1] !== "-")
  })
})
