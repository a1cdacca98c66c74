import { describe, expect, it } from "vitest"
import { draftOf, logOf, startDraft } from "./session-draft.ts"

const ladder = [
  { id: "white", label: "White" },
  { id: "green", label: "Green" },
]
const start = {
  activity: "trainer",
  planItemId: "trainer",
  ladderItemId: "green",
  minutes: 3,
  endedBy: "chose_to_stop",
} as const

describe("the session that Amara is about to keep", () => {
  it("leaves her four numbers when the player asked for two", () => {
    const draft = startDraft({ ...start, before: { pain: 1, anxiety: 4 } })
    expect(draft.pain).toEqual({ before: 1 })
    expect(draft.anxiety).toEqual({ before: 4 })
  })

  it("saves with every number left empty", () => {
    const log = logOf(startDraft(start), ladder)
    expect(log.pain).toEqual({ before: null, peak: null, after: null, nextDay: null })
    expect(log.ladderItemLabel).toBe("Green")
  })

  it("keeps a note to herself unless she marks it", () => {
    const draft = { ...startDraft(start), note: " It let go a little. " }
    expect(logOf(draft, ladder)).toMatchObject({ note: "It let go a little.", noteIsShared: false })
  })

  it("never marks a note that is empty", () => {
    expect(logOf({ ...startDraft(start), note: "  ", noteIsShared: true }, ladder).noteIsShared).toBe(false)
  })

  it("gives back what was saved when she corrects it, the next day's pain too", () => {
    const saved = {
      ...logOf(startDraft(start), ladder),
      pain: { before: 1, peak: 3, after: 1, nextDay: 2 },
    }
    expect(logOf(draftOf(saved), ladder)).toEqual(saved)
  })
})
