import { expect, it } from "vitest"
import { measureRevokes } from "./revoke-to-stream.ts"

it("reaches each of two hundred open screens within a second when Amara stops sharing", async () => {
  const { median, p99, most } = await measureRevokes(200)
  const said = [median, p99, most].map((milliseconds) => `${Math.round(milliseconds)} ms`)
  console.log(`revoke to screen, 200 streams: median ${said[0]}, p99 ${said[1]}, most ${said[2]}`)
  expect(most).toBeLessThan(1000)
}, 60_000)
