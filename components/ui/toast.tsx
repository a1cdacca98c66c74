"use client"

import type { ReactNode } from "react"

export type ToastProps = { children: ReactNode; action: string; onAction: () => void }

/** It waits until it is closed or undone: nothing here runs out of time. It is said where a `status` stood before it. */
export function Toast({ children, action, onAction }: ToastProps) {
  return (
    <div className="toast">
      <span>{children}</span>
      <button type="button" className="btn" onClick={onAction}>
        {action}
      </button>
    </div>
  )
}
