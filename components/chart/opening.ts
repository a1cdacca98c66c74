import { type ChartSession, middleHalf } from "./by-week.ts"

export type Opening = {
  first: { month: string; low: number; high: number }
  last: { month: string; low: number; high: number }
}

const fewestSessions = 3

/** The first and the last month in the person's own numbers; nothing where a month has too few of them. */
export function openingOf(sessions: readonly ChartSession[]): Opening | null {
  const months = [...new Set(sessions.map((session) => session.on.slice(0, 7)))].sort()
  const told = months.flatMap((month) => {
    const pains = sessions.flatMap((one) => (one.on.startsWith(month) ? (one.peakPain ?? []) : []))
    const half = pains.length >= fewestSessions ? middleHalf(pains) : null
    return half ? [{ month, low: Math.round(half.low), high: Math.round(half.high) }] : []
  })
  const first = told[0]
  const last = told.at(-1)
  return first && last && first !== last ? { first, last } : null
}
