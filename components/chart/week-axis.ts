import { type ScaleLinear, scaleLinear } from "d3-scale"
import type { ChartWeek } from "./by-week.ts"

export type WeekAxis = {
  width: number
  /** Where a week begins, from the inline start: a right-to-left page is mirrored here and nowhere else. */
  start: (week: number) => number
  middle: (week: number) => number
  end: (week: number) => number
  /** Left edge and width of a week's box, whichever way the page runs. */
  box: (week: number) => { x: number; width: number }
  /** Where labels of rows begin. */
  labels: number
  from: number
  to: number
  months: { week: number; start: string }[]
}

export const chartWidth = 350
const labelWidth = 58

/** One axis for all three charts, so that a week stands under itself. */
export function weekAxis(weeks: readonly ChartWeek[], rtl: boolean, width = chartWidth): WeekAxis {
  const scale: ScaleLinear<number, number> = scaleLinear(
    [0, Math.max(1, weeks.length)],
    rtl ? [width - labelWidth, 0] : [labelWidth, width],
  )
  const box = (week: number) => {
    const [one, other] = [scale(week), scale(week + 1)]
    return { x: Math.min(one, other), width: Math.abs(other - one) }
  }
  return {
    width,
    start: scale,
    middle: (week) => scale(week + 0.5),
    end: (week) => scale(week + 1),
    box,
    labels: rtl ? width : 0,
    from: scale(0),
    to: scale(Math.max(1, weeks.length)),
    months: monthsOf(weeks),
  }
}

const fewestWeeksBetweenLabels = 2

function monthsOf(weeks: readonly ChartWeek[]) {
  const found: { week: number; start: string }[] = []
  weeks.forEach(({ start }, week) => {
    const before = weeks[week - 1]?.start.slice(0, 7)
    const last = found.at(-1)
    if (start.slice(0, 7) === before) return
    if (last && week - last.week < fewestWeeksBetweenLabels) found.pop()
    found.push({ week, start })
  })
  return found
}

/** Weeks that follow each other without a gap, by their numbers. */
export function runsOf(weeks: readonly ChartWeek[], has: (week: ChartWeek) => boolean): number[][] {
  const runs: number[][] = []
  weeks.forEach((week, at) => {
    if (!has(week)) return
    const last = runs.at(-1)
    if (last && last.at(-1) === at - 1) last.push(at)
    else runs.push([at])
  })
  return runs
}
