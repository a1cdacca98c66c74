import type { ComponentProps, ReactNode } from "react"

export type CheckboxProps = { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<"input">, "type">

export function Checkbox({ label, hint, ...input }: CheckboxProps) {
  return (
    <label className="choice box">
      <input type="checkbox" {...input} />
      <span>
        {label}
        {hint && <span className="small flex font-body">{hint}</span>}
      </span>
    </label>
  )
}
