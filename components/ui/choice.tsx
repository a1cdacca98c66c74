"use client"

import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode }

export type ChoiceGroupProps = {
  legend: ReactNode
  name: string
  options: ChoiceOption[]
  columns?: "one" | "two" | "auto"
  /** Without the drawn circle or square: for short words. */
  bare?: boolean
  heading?: boolean
  hideLegend?: boolean
  className?: string
} & (
  | { many?: false; value?: string; defaultValue?: string; onChange?: (value: string) => void }
  | { many: true; value?: string[]; defaultValue?: string[]; onChange?: (value: string[]) => void }
)

/** Real radios and checkboxes, drawn large. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { legend, name, options, columns = "one", bare, heading, hideLegend, className } = props
  return (
    <fieldset className={className}>
      <legend className={hideLegend ? "vh" : heading ? "h2" : "label"}>{legend}</legend>
      <div className={classNames("choices", columns !== "one" && columns)}>
        {options.map((option) => (
          <label key={option.value} className={classNames("choice", bare && "bare", props.many && "box")}>
            <input
              type={props.many ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              {...chosen(props, option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="small flex font-body">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function chosen(props: ChoiceGroupProps, option: string) {
  if (props.many) {
    const { value, defaultValue, onChange } = props
    if (!value) return { defaultChecked: defaultValue?.includes(option) }
    return {
      checked: value.includes(option),
      onChange: () =>
        onChange?.(value.includes(option) ? value.filter((one) => one !== option) : [...value, option]),
    }
  }
  const { value, defaultValue, onChange } = props
  if (value === undefined) {
    return {
      defaultChecked: defaultValue === option,
      onChange: onChange ? () => onChange(option) : undefined,
    }
  }
  return { checked: value === option, onChange: () => onChange?.(option) }
}
