import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { keepGoing } from "./keep-going.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function works() {
  const begun: { end: () => void; fail: () => void; isStopped: boolean }[] = []
  let isAway = false
  const begin = async () => {
    if (isAway) throw new Error("the database is away")
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const one = { end: resolve, fail: () => reject(new Error("gone")), isStopped: false }
    begun.push(one)
    return {
      promise,
      stop: async () => {
        if (one.isStopped) throw new Error("is already stopped")
        one.isStopped = true
        resolve()
      },
    }
  }
  return {
    begun,
    begin,
    goesAway: () => {
      isAway = true
    },
    comesBack: () => {
      isAway = false
    },
  }
}

it("begins the jobs again when they end by themselves, badly or quietly", async () => {
  const { begun, begin } = works()
  const told = vi.fn()
  const going = await keepGoing(begin, 1000, told)
  begun[0]?.fail()
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toHaveLength(2)
  begun[1]?.end()
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toHaveLength(3)
  expect(told).toHaveBeenCalledTimes(2)
  await going.close()
  expect(begun[2]?.isStopped).toBe(true)
})

it("tries until the database is there again", async () => {
  const { begun, begin, goesAway, comesBack } = works()
  const going = await keepGoing(begin, 1000, () => {})
  goesAway()
  begun[0]?.fail()
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun).toHaveLength(1)
  comesBack()
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toHaveLength(2)
  await going.close()
})

it("begins nothing after it was closed", async () => {
  const { begun, begin } = works()
  const told = vi.fn()
  const going = await keepGoing(begin, 1000, told)
  await going.close()
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun).toHaveLength(1)
  expect(told).not.toHaveBeenCalled()
})
