"use client"

import { Icon } from "./icon.tsx"

export type StepperProps = {
  label: string
  less: string
  more: string
  value: number
  /** The value in words, "3 minutes". */
  text: string
  min?: number
  max?: number
  step?: number
  onChange: (value: number) => void
}

export function Stepper({
  label,
  less,
  more,
  value,
  text,
  min = 0,
  max = 999,
  step = 1,
  onChange,
}: StepperProps) {
  return (
    <fieldset className="stepper" aria-label={label}>
      <button
        type="button"
        aria-label={less}
        aria-disabled={value <= min}
        onClick={() => onChange(Math.max(min, value - step))}
      >
        <Icon name="minus" />
      </button>
      <output aria-live="polite">{text}</output>
      <button
        type="button"
        aria-label={more}
        aria-disabled={value >= max}
        onClick={() => onChange(Math.min(max, value + step))}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  )
}
