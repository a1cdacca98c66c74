import { expect, it } from "vitest"
import { linkMinutes } from "#server/auth/options.ts"
import { letterKinds } from "./letter.ts"
import { isTriedAgain, lifeOf, restAfter } from "./when-to-try.ts"

const triesWithin = (kind: (typeof letterKinds)[number], seconds: number): number[] => {
  const at = [0]
  for (let now = restAfter(kind, 1); now < seconds; now += restAfter(kind, at.length)) at.push(now)
  return at
}

it("brings Amara her link half a minute after a mail server was away for twenty seconds, or sooner", () => {
  const [next] = triesWithin("sign-in", 600).filter((at) => at >= 20)
  expect(next).toBeLessThanOrEqual(30)
})

it("keeps Amara, who sits and waits for her link, waiting for twenty seconds more at the most", () => {
  const at = triesWithin("sign-in", lifeOf("sign-in"))
  expect(Math.max(...at.map((one, n) => (at[n + 1] ?? one) - one))).toBe(20)
})

it("never sends a link that would open nothing when it comes", () => {
  for (const kind of ["sign-in", "proof"] as const) expect(lifeOf(kind)).toBeLessThan(linkMinutes * 60)
})

it("tells the old address of a change for three days, with longer and longer rests and never more than half an hour", () => {
  const at = triesWithin("address-stop", lifeOf("address-stop"))
  const rests = at.slice(1).map((one, n) => one - (at[n] ?? 0))
  expect(rests).toEqual(rests.toSorted((a, b) => a - b))
  expect(rests.slice(0, 4)).toEqual([2, 4, 8, 16])
  expect(rests.at(-1)).toBe(1800)
  expect(at.at(-1)).toBeGreaterThan(71 * 3600)
  expect(at.length).toBeLessThan(200)
})

it("tries again whatever it is but news, which is told once or not at all", () => {
  expect(letterKinds.filter((kind) => !isTriedAgain(kind))).toEqual(["news"])
})
