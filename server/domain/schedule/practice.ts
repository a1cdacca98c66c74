import { isSameWeek } from "./week.ts"

/** What the person did and said about their days; all dates are local, and the newest comes last. */
export type Practice = {
  readonly done: readonly { readonly itemId: string; readonly on: Temporal.PlainDate }[]
  readonly answers: readonly DayAnswer[]
  readonly rests: readonly Rest[]
}

/** "Not today" is as good an answer as any, and can be taken back. */
export type DayAnswer = {
  readonly itemId: string
  readonly on: Temporal.PlainDate
  readonly answer: "not_today" | "bring_back"
}

/** A rest pauses everything and breaks nothing. `on` is the day, or any day of the week. */
export type Rest = { readonly kind: "day" | "week"; readonly on: Temporal.PlainDate }

export const noPractice: Practice = { done: [], answers: [], rests: [] }

export const isResting = ({ rests }: Practice, date: Temporal.PlainDate): boolean =>
  rests.some(({ kind, on }) => (kind === "day" ? on.equals(date) : isSameWeek(on, date)))

export const isDone = ({ done }: Practice, itemId: string, date: Temporal.PlainDate): boolean =>
  done.some((one) => one.itemId === itemId && one.on.equals(date))

export const isNotToday = ({ answers }: Practice, itemId: string, date: Temporal.PlainDate): boolean =>
  answers.findLast((one) => one.itemId === itemId && one.on.equals(date))?.answer === "not_today"
