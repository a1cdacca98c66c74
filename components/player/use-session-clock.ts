"use client"

import { useCallback, useEffect, useState } from "react"

/** Where a session stands: how much of it has gone, and whether it is resting. */
export type ClockStart = { elapsedMs: number; isPaused: boolean }

export type SessionClock = {
  elapsedMs: number
  paused: boolean
  pause: () => void
  resume: () => void
  /** To the millisecond, also when the page was asleep and nothing was drawn. */
  read: () => number
}

type Run = { startedAt: number | null; before: number }

/** Counts by the wall clock, so that a locked or sleeping phone comes back at the right moment. */
export function useSessionClock(start?: ClockStart): SessionClock {
  const [run, setRun] = useState<Run>(() => ({
    startedAt: start?.isPaused ? null : Date.now(),
    before: start?.elapsedMs ?? 0,
  }))
  const [now, setNow] = useState(() => Date.now())

  useEffect(() => {
    if (run.startedAt === null) return
    const tick = setInterval(() => setNow(Date.now()), 200)
    return () => clearInterval(tick)
  }, [run])

  const pause = useCallback(() => {
    const at = Date.now()
    setRun((old) =>
      old.startedAt === null ? old : { startedAt: null, before: old.before + at - old.startedAt },
    )
  }, [])
  const resume = useCallback(() => {
    const at = Date.now()
    setNow(at)
    setRun((old) => (old.startedAt === null ? { ...old, startedAt: at } : old))
  }, [])

  const elapsedAt = (at: number) =>
    run.before + (run.startedAt === null ? 0 : Math.max(0, at - run.startedAt))
  return {
    elapsedMs: elapsedAt(now),
    paused: run.startedAt === null,
    pause,
    resume,
    read: () => elapsedAt(Date.now()),
  }
}
