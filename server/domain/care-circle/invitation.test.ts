import { expect, it } from "vitest"
import { stateOfInvitation } from "./invitation.ts"
import { spoken, threeWords } from "./spoken-words.ts"

const at = (text: string) => Temporal.Instant.from(text)
const sent = { expiresAt: at("2026-11-23T10:00:00Z"), acceptedAt: null, withdrawnAt: null, wrongWords: 0 }

it("lets Jo in until the hour at which it ends, and not at that hour", () => {
  expect(stateOfInvitation(sent, at("2026-11-23T09:59:59Z"))).toBe("waiting")
  expect(stateOfInvitation(sent, at("2026-11-23T10:00:00Z"))).toBe("expired")
})

it("is spent after five wrong tries, even with the right words in the sixth", () => {
  expect(stateOfInvitation({ ...sent, wrongWords: 4 }, at("2026-11-22T10:00:00Z"))).toBe("waiting")
  expect(stateOfInvitation({ ...sent, wrongWords: 5 }, at("2026-11-22T10:00:00Z"))).toBe("spent")
})

it("stays closed once Amara took it back or somebody used it", () => {
  const now = at("2026-11-22T10:00:00Z")
  expect(stateOfInvitation({ ...sent, withdrawnAt: now }, now)).toBe("withdrawn")
  expect(stateOfInvitation({ ...sent, acceptedAt: now }, now)).toBe("accepted")
})

it("draws three different words, and hears them however they are typed", () => {
  const words = threeWords(() => 0)
  expect(new Set(words).size).toBe(3)
  expect(spoken([" Apple", "BRIDGE ", "candle"])).toBe(spoken(["apple", "bridge", "candle"]))
})

it("says that nobody has the address while it could still be opened, and then that it is too old", () => {
  const back = { ...sent, bouncedAt: at("2026-11-22T10:00:00Z") }
  expect(stateOfInvitation(back, at("2026-11-22T11:00:00Z"))).toBe("bounced")
  expect(stateOfInvitation(back, at("2026-11-23T10:00:00Z"))).toBe("expired")
})
