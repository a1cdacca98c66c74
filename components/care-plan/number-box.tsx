"use client"

export type NumberBoxProps = {
  /** The path of the field in the plan, so that a problem can lead here. */
  id: string
  label: string
  value: number
  onChange: (value: number) => void
  isWrong?: boolean
}

/** A number inside a sentence or a table cell. An empty box is kept as NaN until something is typed. */
export function NumberBox({ id, label, value, onChange, isWrong }: NumberBoxProps) {
  return (
    <input
      id={id}
      className={`input m-0 inline-block w-13 px-2 py-0 text-center ${isWrong ? "border-2 border-text" : ""}`}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      type="text"
      inputMode="numeric"
      maxLength={4}
      value={Number.isNaN(value) ? "" : value}
      onChange={(event) => onChange(Number.parseInt(event.target.value, 10))}
    />
  )
}
