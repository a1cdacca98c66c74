"use client"

import { useEffect, useRef } from "react"
import { Icon } from "#components/ui/icon.tsx"
import { leave } from "./leave-now.tsx"
import type { Idle } from "./use-idle.ts"

export type IdleCoverWords = {
  covered: string
  lift: string
  closing: string
  soon: string
  here: string
  leave: string
}

export type IdleCoverProps = {
  idle: Idle
  /** On a shared device nobody lifts it: the sign-in has ended. */
  canLift: boolean
  words: IdleCoverWords
  onLift: () => void
}

/** An empty sheet over the page, which stays beneath as it was. It says nothing of whose page it is. */
export function IdleCover({ idle, canLift, words, onLift }: IdleCoverProps) {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const node = sheet.current
    if (!node) return
    // Shown last, it lies over every other dialog, and all beneath is out of reach for keys and readers too.
    if (idle === "covered" && !node.open) node.showModal()
    if (idle !== "covered" && node.open) node.close()
  }, [idle])
  // A browser lets nobody be held back for ever: pressed again, Escape closes it without asking.
  const staysCovered = () => idle === "covered" && sheet.current?.showModal()
  return (
    <>
      {idle === "soon" && (
        <div className="toast idle-soon" role="alert">
          <span>{words.soon}</span>
          <button type="button" className="btn" onClick={onLift}>
            {words.here}
          </button>
        </div>
      )}
      <dialog
        ref={sheet}
        className="idle-cover"
        aria-label={words.covered}
        onCancel={(event) => {
          event.preventDefault()
          if (canLift) onLift()
        }}
        onClose={staysCovered}
      >
        {canLift ? (
          <button type="button" className="whole" onClick={onLift}>
            {words.lift}
          </button>
        ) : (
          <p>{words.closing}</p>
        )}
        {/* Second, so that Enter lifts the cover; it stands at the top, where pages have it. */}
        {idle === "covered" && (
          <button type="button" className="leave" onClick={leave}>
            <Icon name="leave" />
            {words.leave}
          </button>
        )}
      </dialog>
    </>
  )
}
