import type { Ending, SessionLog } from "#server/domain/session-log/session-log.ts"

export type KeptDay = { on: Temporal.PlainDate; logs: SessionLog[]; rests?: boolean }

const nothingFelt = {
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

const quiet = (activity: "breathing" | "stretches" | "pelvic_floor", minutes: number): SessionLog => ({
  ...nothingFelt,
  activity,
  planItemId: activity === "pelvic_floor" ? "pelvic-floor" : activity,
  minutes,
})

type Trained = {
  /** Days after Monday. */
  day: number
  minutes: number
  pain: readonly [number, number, number]
  anxiety: readonly [number, number, number]
  endedBy?: Ending
  note?: string
  isShared?: boolean
}

const trained = (size: 1 | 2 | 3, session: Trained): SessionLog => {
  const [painBefore, painPeak, painAfter] = session.pain
  const [before, peak, after] = session.anxiety
  return {
    ...nothingFelt,
    activity: "trainer",
    planItemId: "trainer",
    ladderItemId: `size-${size}`,
    ladderItemLabel: { 1: "White", 2: "Green", 3: "Blue" }[size],
    minutes: session.minutes,
    pain: { before: painBefore, peak: painPeak, after: painAfter, nextDay: null },
    anxiety: { before, peak, after },
    endedBy: session.endedBy ?? "planned",
    depth: session.minutes < 4 ? "half" : "full",
    tightening: painPeak > 4 ? "lots" : painPeak > 2 ? "some" : "none",
    note: session.note ?? "",
    noteIsShared: session.isShared ?? false,
  }
}

type Week = { size: 1 | 2 | 3; sessions: readonly Trained[]; calm: readonly number[] } | "rest"

/** Ten weeks, the oldest first: up and down, a week of rest, and now and then an early end. */
const amara: readonly Week[] = [
  {
    size: 1,
    calm: [0, 1, 3, 4],
    sessions: [
      {
        day: 1,
        minutes: 2,
        pain: [1, 5, 2],
        anxiety: [7, 8, 4],
        endedBy: "chose_to_stop",
        note: "I held it, and put it away again.",
      },
      { day: 4, minutes: 4, pain: [1, 5, 2], anxiety: [6, 7, 4] },
    ],
  },
  {
    size: 1,
    calm: [0, 2, 3, 5, 6],
    sessions: [
      { day: 0, minutes: 5, pain: [1, 4, 1], anxiety: [6, 6, 3] },
      { day: 3, minutes: 5, pain: [0, 3, 1], anxiety: [5, 6, 3] },
      {
        day: 5,
        minutes: 1,
        pain: [2, 6, 3],
        anxiety: [6, 8, 5],
        endedBy: "discomfort",
        note: "It hurt at once. I stopped.",
        isShared: true,
      },
    ],
  },
  {
    size: 1,
    calm: [0, 1, 2, 4],
    sessions: [
      { day: 2, minutes: 5, pain: [1, 4, 1], anxiety: [5, 6, 3] },
      { day: 5, minutes: 5, pain: [0, 3, 1], anxiety: [4, 5, 2] },
    ],
  },
  {
    size: 1,
    calm: [0, 1, 3, 4, 5],
    sessions: [
      { day: 0, minutes: 5, pain: [0, 3, 0], anxiety: [4, 4, 2] },
      { day: 2, minutes: 6, pain: [0, 2, 0], anxiety: [3, 4, 2] },
      {
        day: 5,
        minutes: 6,
        pain: [0, 2, 0],
        anxiety: [3, 3, 1],
        note: "Side-lying was easier than on my back.",
        isShared: true,
      },
    ],
  },
  {
    size: 2,
    calm: [1, 2, 4],
    sessions: [
      { day: 1, minutes: 3, pain: [1, 5, 2], anxiety: [5, 7, 3], endedBy: "chose_to_stop" },
      { day: 3, minutes: 5, pain: [1, 4, 1], anxiety: [5, 6, 3] },
      { day: 6, minutes: 5, pain: [1, 4, 1], anxiety: [4, 5, 2] },
    ],
  },
  {
    size: 2,
    calm: [0, 3, 4, 5],
    sessions: [
      { day: 0, minutes: 7, pain: [1, 4, 1], anxiety: [4, 5, 2] },
      { day: 2, minutes: 2, pain: [1, 3, 1], anxiety: [4, 5, 4], endedBy: "interrupted" },
      { day: 4, minutes: 8, pain: [0, 3, 1], anxiety: [4, 4, 2] },
    ],
  },
  "rest",
  {
    size: 1,
    calm: [2, 4, 6],
    sessions: [
      { day: 2, minutes: 5, pain: [0, 2, 0], anxiety: [4, 4, 2], note: "A soft way back." },
      { day: 5, minutes: 8, pain: [0, 3, 0], anxiety: [3, 4, 1] },
    ],
  },
  {
    size: 2,
    calm: [0, 1, 3, 5],
    sessions: [
      { day: 0, minutes: 6, pain: [1, 4, 1], anxiety: [4, 5, 2] },
      { day: 2, minutes: 8, pain: [0, 3, 0], anxiety: [3, 4, 2] },
      { day: 5, minutes: 9, pain: [0, 2, 0], anxiety: [3, 3, 1] },
    ],
  },
  {
    size: 2,
    calm: [0, 1, 2, 3, 4, 5],
    sessions: [
      {
        day: 0,
        minutes: 3,
        pain: [1, 3, 1],
        anxiety: [4, 5, 2],
        endedBy: "chose_to_stop",
        note: "It tightened at first. I waited, and it let go a little.",
        isShared: true,
      },
      { day: 2, minutes: 8, pain: [0, 2, 0], anxiety: [3, 3, 1] },
      { day: 4, minutes: 10, pain: [0, 2, 0], anxiety: [2, 3, 1] },
    ],
  },
]

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })

/** The last of the ten is the week of today. */
export const amarasWeeks = (today: Temporal.PlainDate): KeptDay[] =>
  amara.flatMap((week, place) => {
    const monday = mondayOf(today).subtract({ days: 7 * (amara.length - 1 - place) })
    if (week === "rest") return [{ on: monday, logs: [], rests: true }]
    return Array.from({ length: 7 }, (_, day): KeptDay => {
      const session = week.sessions.find((one) => one.day === day)
      return {
        on: monday.add({ days: day }),
        logs: [
          ...(week.calm.includes(day) ? [quiet("breathing", 5)] : []),
          ...(day % 3 === 1 && week.calm.includes(day) ? [quiet("pelvic_floor", 5)] : []),
          ...(day % 4 === 2 && week.calm.includes(day) ? [quiet("stretches", 10)] : []),
          ...(session ? [trained(week.size, session)] : []),
        ],
      }
    })
  })

/** Mei began three weeks ago, and mostly breathes. */
export const meisWeeks = (today: Temporal.PlainDate): KeptDay[] =>
  [20, 18, 17, 14, 13, 11, 9, 8, 6, 5, 3, 2].map((daysAgo, place) => ({
    on: today.subtract({ days: daysAgo }),
    logs:
      place % 4 === 3
        ? [
            quiet("breathing", 5),
            {
              ...trained(1, {
                day: 0,
                minutes: 4,
                pain: [0, 3, 1],
                anxiety: [5, 6, 3],
                endedBy: place === 3 ? "chose_to_stop" : "planned",
              }),
              ladderItemLabel: "1",
            },
          ]
        : [quiet(place % 3 === 1 ? "pelvic_floor" : "breathing", 5)],
  }))
