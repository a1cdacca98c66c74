"use client"

import { type ReactNode, useId, useLayoutEffect, useRef } from "react"

export type DialogProps = { open: boolean; title: ReactNode; onClose: () => void; children: ReactNode }

/** The browser's own dialog: it keeps the focus inside and closes on Escape. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const node = dialog.current
    if (!open) return
    node?.showModal()
    // Also where it is taken away open: only closing gives the focus back.
    return () => node?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={(event) => event.currentTarget.open || onClose()}
    >
      <h2 id={titleId} className="mbe-2">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
