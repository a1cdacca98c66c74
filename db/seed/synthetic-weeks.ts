import type { Ending, SessionLog } from "#server/domain/session-log/session-log.ts"

/** Numbers that look like chance and are the same for the same seed. */
export type Chance = { below(n: number): number; is(share: number): boolean; id(): string }

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join("")
  return {
    below: (n) => Math.floor(next() * n),
    is: (share) => next() < share,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}

export type Kept = { on: Temporal.PlainDate; log: SessionLog }

const nothing = {
  pain: { before: null, peak: null, after: null, nextDay: null },
  anxiety: { before: null, peak: null, after: null },
  endedBy: "planned",
  depth: null,
  tightening: null,
  numbed: false,
  note: "",
  noteIsShared: false,
  ladderItemId: null,
  ladderItemLabel: null,
} as const

const notes = [
  "It was easier after the long breath out.",
  "A tiring day. I did a little of it.",
  "I noticed that my jaw was tight, too.",
  "Calm from the start today.",
]

/** Weeks of one person: more or less often, slowly easier, a hard week now and then, and weeks of rest. */
export function weeksOf(chance: Chance, until: Temporal.PlainDate, weeks: number): Kept[] {
  const begin = until.subtract({ weeks })
  const often = 0.3 + chance.below(50) / 100
  let size = 1 + chance.below(2)
  const kept: Kept[] = []
  for (let week = 0; week < weeks; week += 1) {
    if (chance.is(0.08)) continue // a week of rest
    const isHard = chance.is(0.15)
    for (let day = 0; day < 7; day += 1) {
      const on = begin.add({ days: week * 7 + day })
      if (chance.is(often)) kept.push({ on, log: calm(chance) })
      if (day % 2 === 0 && chance.is(often)) kept.push({ on, log: trained(chance, size, week, isHard) })
    }
    if (!isHard && size < 4 && chance.is(0.25)) size += 1
  }
  return kept
}

function calm(chance: Chance): SessionLog {
  const activity = (["breathing", "stretches", "pelvic_floor"] as const)[chance.below(3)] ?? "breathing"
  const planItemId = activity === "pelvic_floor" ? "pelvic-floor" : activity
  return { ...nothing, activity, planItemId, minutes: 3 + chance.below(12) }
}

function trained(chance: Chance, size: number, week: number, isHard: boolean): SessionLog {
  const within = (n: number) => Math.max(0, Math.min(10, n))
  const peak = within(5 - Math.floor(week / 3) + chance.below(3) + (isHard ? 3 : 0) - 1)
  const fear = within(6 - Math.floor(week / 2) + chance.below(3) + (isHard ? 2 : 0))
  const endedBy: Ending = peak > 6 ? "discomfort" : chance.is(0.12) ? "chose_to_stop" : "planned"
  return {
    ...nothing,
    activity: "trainer",
    planItemId: "trainer",
    ladderItemId: `size-${size}`,
    ladderItemLabel: String(size),
    minutes: endedBy === "planned" ? 5 + chance.below(7) : 1 + chance.below(4),
    pain: { before: within(peak - 3), peak, after: within(peak - 2), nextDay: null },
    anxiety: { before: within(fear - 1), peak: fear, after: within(fear - 3) },
    endedBy,
    depth: endedBy === "planned" ? "full" : "half",
    tightening: peak > 5 ? "lots" : peak > 2 ? "some" : "none",
    note: chance.is(0.3) ? (notes[chance.below(notes.length)] ?? "") : "",
    noteIsShared: chance.is(0.5),
  }
}
