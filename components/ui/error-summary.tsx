"use client"

import { type ReactNode, useEffect, useRef } from "react"

export type ErrorSummaryProps = {
  /** What happened and what was kept: "Not saved yet. What you wrote is still here." */
  title: ReactNode
  /** What to do now; each leads to its field. */
  errors: { fieldId: string; text: string }[]
  children?: ReactNode
}

export function ErrorSummary({ title, errors, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box}>
      <p className="h3">{title}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li key={error.fieldId}>
              <a href={`#${error.fieldId}`}>{error.text}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
