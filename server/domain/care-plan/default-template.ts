import type { CarePlan, PlanGoal } from "./plan.ts"
import { unreviewed } from "./source.ts"

const pace = { inSeconds: 4, holdSeconds: 0, outSeconds: 6 }

/** "First plan": a week as the physiotherapist's guide gives it, every number open to change. */
export const defaultTemplate: CarePlan = {
  goals: [],
  items: [
    {
      id: "breathing",
      kind: "breathing",
      dose: { minutes: 5, minutesMean: "about", days: { kind: "times_a_week", times: 7 } },
      settings: pace,
      optional: false,
      hint: "",
      source: unreviewed("5 minutes daily: PT-seed. In for 4, out for 6: Wirral CHC NHS"),
    },
    {
      id: "stretches",
      kind: "stretches",
      dose: { minutes: 20, minutesMean: "about", days: { kind: "times_a_week", times: 3 } },
      settings: { holdSeconds: 30, perSide: true },
      optional: false,
      hint: "",
      source: unreviewed("20 minutes, 3 times a week: PT-seed. 30 to 60 seconds a side: common practice"),
    },
    {
      id: "pelvic-floor",
      kind: "pelvic_floor",
      dose: { minutes: 5, minutesMean: "about", days: { kind: "times_a_week", times: 7 } },
      settings: {
        form: "release_first",
        holdSeconds: 5,
        releaseSeconds: 10,
        repeats: 10,
        setsADay: 1,
        effortPercent: 30,
      },
      optional: false,
      hint: "",
      source: unreviewed(
        "Squeeze gently 5 s, let go 10 s, 10 times: Natural Rehabilitation. Release first: Clinician Reviews. Daily: PT-seed",
      ),
    },
    {
      id: "trainer",
      kind: "trainer",
      dose: { minutes: 10, minutesMean: "up_to", days: { kind: "times_a_week", times: 3 } },
      settings: { breathing: pace },
      optional: false,
      hint: "",
      source: unreviewed("5 to 15 minutes, 3 times a week: usual among physiotherapists. Own pace: NHS-seed"),
    },
    {
      id: "sensate-focus",
      kind: "sensate_focus",
      dose: { minutes: 30, minutesMean: "up_to", days: { kind: "times_a_week", times: 2 } },
      settings: { stage: "non_genital" },
      optional: true,
      hint: "",
      source: unreviewed(
        "2 to 3 times a week, 20 to 60 minutes: Lakeridge Health. Touch without genitals first: NHS-seed",
      ),
    },
  ],
  ladder: {
    startItemId: "size-1",
    items: ["1", "2", "3", "4"].map((label) => ({
      id: `size-${label}`,
      kind: "trainer",
      label,
      diameterMm: null,
      lengthMm: null,
      difficulty: null,
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
    stayFromAnxiety: 7,
    hardSessions: 2,
    amongSessions: 3,
    daysAway: 14,
    talkFromPain: 7,
    source: unreviewed("A reading of leaflets that differ: BIEN, Pelvic Health Fund, Iris Oncology"),
  },
  stepCeilingItemId: null,
  selfPaced: false,
  noteToPatient: "",
}

/** The template with the patient's own goals; sensate focus only where it was wanted. */
export const planFromTemplate = (
  template: CarePlan,
  goals: readonly PlanGoal[],
  wanted: { readonly sensateFocus: boolean },
): CarePlan => ({
  ...template,
  goals,
  items: template.items.filter((item) => wanted.sensateFocus || item.kind !== "sensate_focus"),
})
