"use client"

import { classNames } from "#components/ui/class-names.ts"
import type { DoseDays, IsoWeekday } from "#server/domain/care-plan/plan.ts"
import { isoWeekdays, withWeekday } from "#server/domain/care-plan/weekdays.ts"
import { usePlanWords } from "./use-plan-words.ts"

export type WeekdayBoxesProps = {
  /** The path of the field in the plan, so that a problem can lead here. */
  id: string
  label: string
  weekdays: readonly IsoWeekday[]
  isWrong: boolean
  onChange: (days: DoseDays) => void
}

/** The week, a box a day. */
export function WeekdayBoxes({ id, label, weekdays, isWrong, onChange }: WeekdayBoxesProps) {
  const words = usePlanWords()
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames("basis-full", isWrong && "border-s-2 border-text ps-2")}
    >
      <legend className="vh">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {isoWeekdays.map((day) => (
          <label key={day} className="choice bare min-h-11 min-w-13 text-text">
            <input
              type="checkbox"
              checked={weekdays.includes(day)}
              onChange={() => onChange(withWeekday(weekdays, day))}
              aria-label={words.weekday(day)}
            />
            <span aria-hidden="true">{words.weekdayShort(day)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
