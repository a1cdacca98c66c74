"use client"

import { type ReactNode, useEffect, useId, useRef } from "react"

export type DialogProps = { open: boolean; title: ReactNode; onClose: () => void; children: ReactNode }

/** The browser's own dialog: it keeps the focus inside and closes on Escape. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const node = dialog.current
    if (open && !node?.open) node?.showModal()
    if (!open && node?.open) node.close()
  }, [open])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className="mbe-2">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
