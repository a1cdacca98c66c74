import { quickQuestions } from "./quick-check.ts"

/** What was said yes to: a question before a session, or a worry at the end of one. */
export const concernQuestions = [...quickQuestions, "worry"] as const
export type ConcernQuestion = (typeof concernQuestions)[number]

/** What was said about safety, in the order in which it was kept. */
export type SafetyEvent =
  | {
      readonly kind: "concern"
      readonly id: string
      readonly question: ConcernQuestion
      readonly on: Temporal.PlainDate
      readonly keptAt: Temporal.Instant
    }
  | { readonly kind: "clearance"; readonly concernId: string }

export type Concern = Extract<SafetyEvent, { kind: "concern" }>

/** Something may not go inside until somebody has looked. There is no day on which it opens by itself. */
export type RedLock = { readonly concern: Concern; readonly questions: readonly ConcernQuestion[] }

/** Null when nothing holds. A clearance answers every concern that was kept before it, and none that comes after. */
export const redLock = (events: readonly SafetyEvent[]): RedLock | null => {
  let open: Concern[] = []
  for (const event of events) {
    if (event.kind === "concern") open.push(event)
    else if (open.some(({ id }) => id === event.concernId)) open = []
  }
  const [concern] = open
  return concern ? { concern, questions: [...new Set(open.map(({ question }) => question))] } : null
}

/** Minutes in which a tap on the wrong answer can be taken back. Default, for clinical review. */
export const takeBackMinutes = 15

export const mayTakeBack = ({ concern }: RedLock, now: Temporal.Instant): boolean =>
  concern.keptAt.until(now).total("minutes") < takeBackMinutes

export type Examination = { readonly examinedOn: string; readonly examinedBy: string }
export type ExaminationProblem = { readonly field: keyof Examination; readonly reason: string }

const longestName = 80

/** Who examined the person, and when: after the concern, and not in the future. */
export const checkExamination = (
  { examinedOn, examinedBy }: Examination,
  lock: RedLock,
  today: Temporal.PlainDate,
): readonly ExaminationProblem[] => {
  const problems: ExaminationProblem[] = []
  if (examinedBy.trim() === "") problems.push({ field: "examinedBy", reason: "examiner_missing" })
  else if (examinedBy.length > longestName) problems.push({ field: "examinedBy", reason: "too_long" })
  const reason = dayProblem(examinedOn, lock, today)
  if (reason) problems.push({ field: "examinedOn", reason })
  return problems
}

function dayProblem(day: string, { concern }: RedLock, today: Temporal.PlainDate): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return "not_a_day"
  try {
    const date = Temporal.PlainDate.from(day, { overflow: "reject" })
    if (Temporal.PlainDate.compare(date, today) > 0) return "in_the_future"
    return Temporal.PlainDate.compare(date, concern.on) < 0 ? "before_the_concern" : null
  } catch {
    return "not_a_day"
  }
}
