"use client"

import { useEffect } from "react"
import { LeaveNow } from "#components/shell/leave-now.tsx"
import { away } from "#content/messages/away.ts"

/** Seconds between two looks whether Ownpace is back. */
const pause = 5

/** The database or the server is away: the page says so, and comes back by itself. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  useEffect(() => {
    const timer = setInterval(async () => {
      const ready = await fetch("/readyz", { cache: "no-store" }).then(
        (answer) => answer.ok,
        () => false,
      )
      if (ready) location.reload()
    }, pause * 1000)
    return () => clearInterval(timer)
  }, [])
  const words = away[document.documentElement.lang] ?? away.en
  return (
    <div className="mine">
      <header className="top justify-end">
        <LeaveNow label={words.leave} />
      </header>
      <main id="main" className="phone" role="alert">
        <h1>{words.title}</h1>
        <p className="quiet mt-2 mb-5">{words.body}</p>
        <button type="button" className="btn line" onClick={reset}>
          {words.again}
        </button>
      </main>
    </div>
  )
}
