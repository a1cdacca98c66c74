"use client"

import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { classNames } from "./class-names.ts"

export const scaleNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** `null` is "skipped"; a moment that is missing was not answered yet. */
export type ScaleValues = { readonly [moment: string]: number | null | undefined }

export type ScaleProps = {
  name: string
  legend: string
  moments: { key: string; label: string }[]
  ends: { low: string; high: string }
  skip: string
  /** How to go on by keys, for whoever uses them. */
  keys: string
  values: ScaleValues
  onChange: (values: ScaleValues) => void
  /** Somebody went on from the last one that was missing. Arrows pass over numbers and never end in this. */
  onDone?: (values: ScaleValues) => void
  className?: string
}

/** A tap, Enter or Space sets the moment and goes on to the next; arrows choose and stay. All set, the keys fold away. */
export function Scale({ name, legend, moments, ends, skip, values, className, ...scale }: ScaleProps) {
  const [open, setOpen] = useState<string | undefined>(() => firstUnanswered(moments, values))
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const leaves = useRef<string>(undefined)
  // To a browser an arrow is a click as well.
  const isByArrow = useRef(false)

  // The pad that was left is hidden with its focus: it goes to the next pad, or to what was answered last.
  useEffect(() => {
    if (leaves.current === undefined) return
    const next = open === undefined ? `[value="${leaves.current}"].moment` : ".open input"
    fieldset.current?.querySelector<HTMLElement>(next)?.focus()
    leaves.current = undefined
  }, [open])

  function goOn(key: string, value: number | null) {
    if (isByArrow.current) return
    const next = { ...values, [key]: value }
    const missing = firstUnanswered(moments, next)
    leaves.current = key
    setOpen(missing)
    if (missing === undefined) scale.onDone?.(next)
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    isByArrow.current = event.key.startsWith("Arrow")
    if (event.key !== "Enter" && event.key !== " ") return
    // Otherwise Enter sends the form, and Space does nothing to a number that an arrow has chosen.
    event.preventDefault()
    if (!event.repeat) event.currentTarget.click()
  }
  function letGo() {
    isByArrow.current = false
  }

  return (
    <fieldset ref={fieldset} className={classNames("scale", open === undefined && "done", className)}>
      <legend className="h2">{legend}</legend>
      <div className="moments">
        {moments.map((moment) => (
          <button
            key={moment.key}
            type="button"
            value={moment.key}
            className="moment"
            aria-pressed={open === moment.key}
            onClick={() => setOpen(moment.key)}
          >
            <b>{values[moment.key] ?? "–"}</b>
            {moment.label}
          </button>
        ))}
      </div>
      {moments.map((moment) => (
        <div key={moment.key} className={classNames("group", open === moment.key && "open")}>
          <p className="label">{moment.label}</p>
          <div
            className="pad"
            role="radiogroup"
            aria-label={`${legend}: ${moment.label}`}
            aria-describedby={`${name}-keys`}
          >
            {[...scaleNumbers, null].map((value) => (
              <label key={String(value)} className={value === null ? "skipit" : undefined}>
                <input
                  type="radio"
                  name={`${name}-${moment.key}`}
                  value={value ?? ""}
                  checked={values[moment.key] === value}
                  onChange={() => scale.onChange({ ...values, [moment.key]: value })}
                  onClick={() => goOn(moment.key, value)}
                  onKeyDown={press}
                  onKeyUp={letGo}
                />
                {value ?? skip}
              </label>
            ))}
          </div>
        </div>
      ))}
      <p className="ends">
        <span>{ends.low}</span>
        <span>{ends.high}</span>
      </p>
      <p className="keys" id={`${name}-keys`}>
        {scale.keys}
      </p>
    </fieldset>
  )
}

function firstUnanswered(moments: ScaleProps["moments"], values: ScaleValues): string | undefined {
  return moments.find((moment) => values[moment.key] === undefined)?.key
}
