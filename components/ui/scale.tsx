"use client"

import { useState } from "react"
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
  values: ScaleValues
  onChange: (values: ScaleValues) => void
  className?: string
}

/** A tap sets the moment and goes on to the next; when all are set the keys fold away. */
export function Scale({ name, legend, moments, ends, skip, values, onChange, className }: ScaleProps) {
  const [open, setOpen] = useState<string | undefined>(() => firstUnanswered(moments, values))

  function choose(key: string, value: number | null) {
    const next = { ...values, [key]: value }
    onChange(next)
    setOpen(firstUnanswered(moments, next))
  }

  return (
    <fieldset className={classNames("scale", open === undefined && "done", className)}>
      <legend className="h2">{legend}</legend>
      <div className="moments">
        {moments.map((moment) => (
          <button
            key={moment.key}
            type="button"
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
          <div className="pad" role="radiogroup" aria-label={`${legend}: ${moment.label}`}>
            {scaleNumbers.map((number) => (
              <label key={number}>
                <input
                  type="radio"
                  name={`${name}-${moment.key}`}
                  value={number}
                  checked={values[moment.key] === number}
                  onChange={() => choose(moment.key, number)}
                />
                {number}
              </label>
            ))}
            <label className="skipit">
              <input
                type="radio"
                name={`${name}-${moment.key}`}
                value=""
                checked={values[moment.key] === null}
                onChange={() => choose(moment.key, null)}
              />
              {skip}
            </label>
          </div>
        </div>
      ))}
      <p className="ends">
        <span>{ends.low}</span>
        <span>{ends.high}</span>
      </p>
    </fieldset>
  )
}

function firstUnanswered(moments: ScaleProps["moments"], values: ScaleValues): string | undefined {
  return moments.find((moment) => values[moment.key] === undefined)?.key
}
