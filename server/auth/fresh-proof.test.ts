import { expect, it } from "vitest"
import { NeedsProof } from "#server/api/errors.ts"
import { requireFreshProof } from "./fresh-proof.ts"

const now = Temporal.Instant.from("2026-11-22T09:00:00Z")
const provenBefore = (seconds: number) => ({ provenAt: now.epochMilliseconds - seconds * 1000 })

it("lets Amara go on who proved five minutes ago that it is her", () => {
  expect(() => requireFreshProof(provenBefore(300), now)).not.toThrow()
})

it("asks again when the clock was set back an hour, so that an old proof is not young anew", () => {
  expect(() => requireFreshProof(provenBefore(-3600), now)).toThrow(NeedsProof)
  expect(() => requireFreshProof(provenBefore(-1), now)).not.toThrow()
})

it("asks whoever holds her phone a moment later", () => {
  expect(() => requireFreshProof(provenBefore(300.001), now)).toThrow(NeedsProof)
})
