import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { unreviewed } from "#server/domain/care-plan/source.ts"

const source = unreviewed("a sample for the gallery")

export const samplePlan: CarePlan = {
  goals: [{ id: "smear", words: "I want to have a smear test, and not dread it for weeks." }],
  items: [
    {
      id: "breathing",
      kind: "breathing",
      dose: { minutes: 5, minutesMean: "about", days: { kind: "times_a_week", times: 7 } },
      settings: { inSeconds: 4, holdSeconds: 0, outSeconds: 6 },
      optional: false,
      hint: "",
      source,
    },
    {
      id: "trainer",
      kind: "trainer",
      dose: { minutes: 5, minutesMean: "up_to", days: { kind: "times_a_week", times: 3 } },
      settings: { breathing: { inSeconds: 4, holdSeconds: 0, outSeconds: 6 } },
      optional: false,
      hint: "",
      source,
    },
    {
      id: "floor",
      kind: "pelvic_floor",
      dose: { minutes: 5, minutesMean: "about", days: { kind: "weekdays", weekdays: [2, 5] } },
      settings: {
        form: "release_first",
        holdSeconds: 3,
        releaseSeconds: 10,
        repeats: 10,
        setsADay: 1,
        effortPercent: 30,
      },
      optional: false,
      hint: "",
      source,
    },
    {
      id: "stretches",
      kind: "stretches",
      dose: { minutes: 8, minutesMean: "about", days: { kind: "times_a_week", times: 3 } },
      settings: { holdSeconds: 60, perSide: true },
      optional: true,
      hint: "",
      source,
    },
    {
      id: "bath",
      kind: "relaxation",
      dose: { minutes: 20, minutesMean: "about", days: { kind: "times_a_week", times: 1 } },
      settings: { form: "bath", tenseSeconds: 7, releaseSeconds: 20, order: "feet_up" },
      optional: true,
      hint: "",
      source,
    },
    {
      id: "touch",
      kind: "sensate_focus",
      dose: { minutes: 40, minutesMean: "about", days: { kind: "times_a_week", times: 2 } },
      settings: { stage: "non_genital" },
      optional: true,
      hint: "",
      source,
    },
  ],
  ladder: {
    startItemId: "finger",
    items: ["Finger", "White", "Green", "Blue"].map((label, at) => ({
      id: label.toLowerCase(),
      kind: at === 0 ? ("finger" as const) : ("trainer" as const),
      label,
      diameterMm: at === 0 ? null : 12 + at * 4,
      lengthMm: at === 0 ? null : 60 + at * 15,
      difficulty: at * 2,
      criteria: null,
    })),
  },
  stepCriteria: {
    sessions: 3,
    days: 3,
    maxPeakPain: 3,
    maxPeakAnxiety: 4,
    minMinutes: 5,
    fullDepth: true,
    maxNextDayRise: 1,
    stayFromPain: 4,
    stayFromAnxiety: 6,
    hardSessions: 2,
    amongSessions: 3,
    daysAway: 14,
    talkFromPain: 7,
    source,
  },
  stepCeilingItemId: "green",
  selfPaced: false,
  noteToPatient: "",
}

export const offeredPlan: CarePlan = {
  ...samplePlan,
  items: samplePlan.items
    .filter((item) => item.id !== "bath")
    .map((item) => (item.id === "trainer" ? { ...item, dose: { ...item.dose, minutes: 10 } } : item)),
  noteToPatient: "Green has felt calmer. There is room to stay a little longer, if you like.",
}
