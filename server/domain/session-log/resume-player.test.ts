import { describe, expect, it } from "vitest"
import { resumePlayer } from "./resume-player.ts"

const minute = 60_000
const at = 1_800_000_000_000
const seen = { elapsedMs: 3 * minute, isPaused: false, seenAt: at }

describe("a session that Amara comes back to", () => {
  it("has run on while her phone was locked for two minutes", () =>
    expect(resumePlayer(seen, at + 2 * minute)).toEqual({ elapsedMs: 5 * minute, isPaused: false }))

  it("goes on at once after the page was loaded anew", () =>
    expect(resumePlayer(seen, at + 1500)).toEqual({ elapsedMs: 3 * minute + 1500, isPaused: false }))

  it("stays paused where she paused it, however long that was", () =>
    expect(resumePlayer({ ...seen, isPaused: true }, at + 45 * minute)).toEqual({
      elapsedMs: 3 * minute,
      isPaused: true,
    }))

  it("waits for her where it was last seen when she was called away", () =>
    expect(resumePlayer(seen, at + 10 * minute)).toEqual({ elapsedMs: 3 * minute, isPaused: true }))

  it("is let go by the next day", () => expect(resumePlayer(seen, at + 12 * 60 * minute)).toBeNull())

  it("never runs backwards when a clock was set back", () =>
    expect(resumePlayer(seen, at - 5 * minute)).toEqual({ elapsedMs: 3 * minute, isPaused: false }))
})
