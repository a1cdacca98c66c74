"use client"

import { type FormEvent, useEffect } from "react"
import { Icon } from "#components/ui/icon.tsx"

const shiftsToLeave = 3
const pauseBetweenShifts = 1500

export function LeaveNow({ label }: { label: string }) {
  useEffect(() => {
    let shifts = 0
    let last = 0
    function count(event: KeyboardEvent) {
      if (event.repeat) return
      if (event.key !== "Shift") {
        shifts = 0
        return
      }
      shifts = event.timeStamp - last < pauseBetweenShifts ? shifts + 1 : 1
      last = event.timeStamp
      if (shifts >= shiftsToLeave) leave()
    }
    window.addEventListener("keydown", count)
    return () => window.removeEventListener("keydown", count)
  }, [])

  // Without script the form itself goes, and the server answers with the harmless page.
  function submit(event: FormEvent) {
    event.preventDefault()
    leave()
  }

  return (
    <form action="/api/leave" method="post" onSubmit={submit}>
      <button className="leave" type="submit">
        <Icon name="leave" />
        {label}
      </button>
    </form>
  )
}

/** The screen is cleared first: whatever is slow or refused after that, nobody sees this page. */
export function leave() {
  document.body.replaceChildren()
  document.documentElement.dataset.closing = "" // a live page hears that its sign-in is over, and would go to the door
  try {
    sessionStorage.clear()
    sessionStorage.setItem("left", "1") // so that going back in this tab leads nowhere
  } catch {
    // Storage may be forbidden; then no draft was kept either.
  }
  try {
    const body = new Blob(["{}"], { type: "application/json" })
    if (!navigator.sendBeacon("/api/leave", body)) {
      void fetch("/api/leave", { method: "POST", body, keepalive: true }).catch(() => undefined)
    }
  } finally {
    location.replace("/leave")
  }
}
