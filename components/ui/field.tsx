import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon } from "./icon.tsx"

type Around = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** A label that reads as the heading of its part of the form. */
  heading?: boolean
}

export type FieldProps = Around & Omit<ComponentProps<"input">, "id">

export function Field({ id, label, hint, error, heading, ...input }: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} heading={heading}>
      <input className="input" id={id} {...described(id, hint, error)} {...input} />
    </FieldFrame>
  )
}

export type TextAreaProps = Around & Omit<ComponentProps<"textarea">, "id">

export function TextArea({ id, label, hint, error, heading, rows = 3, ...input }: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} heading={heading}>
      <textarea className="input" id={id} rows={rows} {...described(id, hint, error)} {...input} />
    </FieldFrame>
  )
}

export type SelectFieldProps = Around &
  Omit<ComponentProps<"select">, "id"> & { options: { value: string; label: string }[] }

export function SelectField({ id, label, hint, error, heading, options, ...select }: SelectFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} heading={heading}>
      <select className="input" id={id} {...described(id, hint, error)} {...select}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

function FieldFrame({ id, label, hint, error, heading, children }: Around & { children: ReactNode }) {
  return (
    <div className={classNames("field", error ? "wrong" : undefined)}>
      <label htmlFor={id} className={heading ? "h2" : undefined}>
        {label}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <p className="err" id={`${id}-error`}>
          <Icon name="info" />
          {error}
        </p>
      )}
    </div>
  )
}

function described(id: string, hint: ReactNode, error: ReactNode) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined }
}
