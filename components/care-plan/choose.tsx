"use client"

export type ChooseProps<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChoose: (value: V) => void
}

/** A choice inside a sentence. */
export function Choose<V extends string>({ label, value, options, onChoose }: ChooseProps<V>) {
  return (
    <select
      className="input m-0 inline-block w-auto max-w-full"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value)
        if (chosen) onChoose(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
