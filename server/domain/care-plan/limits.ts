/** What a form accepts. Ranges, not advice; from clinical.md 2.4, 3.2 and 4.2, for clinical review. */
export const limits = {
  goals: { most: 8, characters: 500 },
  items: { most: 20 },
  hintCharacters: 500,
  noteCharacters: 4000,
  labelCharacters: 60,
  ladderItems: { most: 24 },
  minutes: { least: 1, most: 60 },
  timesAWeek: { least: 1, most: 7 },
  /** Seconds. */
  breathing: {
    inSeconds: { least: 2, most: 8 },
    holdSeconds: { least: 0, most: 8 },
    outSeconds: { least: 2, most: 12 },
  },
  stretches: { holdSeconds: { least: 5, most: 180 } },
  pelvic_floor: {
    holdSeconds: { least: 1, most: 10 },
    releaseSeconds: { least: 2, most: 60 },
    repeats: { least: 1, most: 20 },
    setsADay: { least: 1, most: 6 },
    effortPercent: { least: 10, most: 100 },
  },
  relaxation: { tenseSeconds: { least: 3, most: 15 }, releaseSeconds: { least: 10, most: 60 } },
  /** Millimetres. */
  diameterMm: { least: 5, most: 60 },
  lengthMm: { least: 30, most: 200 },
  scale: { least: 0, most: 10 },
  criteria: {
    sessions: { least: 1, most: 20 },
    days: { least: 1, most: 60 },
    maxPeakPain: { least: 0, most: 10 },
    maxPeakAnxiety: { least: 0, most: 10 },
    minMinutes: { least: 0, most: 60 },
    maxNextDayRise: { least: 0, most: 10 },
    stayFromPain: { least: 0, most: 10 },
    stayFromAnxiety: { least: 0, most: 10 },
    hardSessions: { least: 1, most: 20 },
    amongSessions: { least: 1, most: 20 },
    daysAway: { least: 1, most: 365 },
    talkFromPain: { least: 1, most: 10 },
  },
} as const

export type Range = { readonly least: number; readonly most: number }
