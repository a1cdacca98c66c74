"use client"

import { useCallback, useEffect, useState } from "react"

export type SessionClock = {
  elapsedMs: number
  paused: boolean
  pause: () => void
  resume: () => void
}

type Run = { startedAt: number | null; before: number }

/** Counts by the wall clock, so that a locked or sleeping phone comes back at the right moment. */
export function useSessionClock(): SessionClock {
  const [run, setRun] = useState<Run>(() => ({ startedAt: Date.now(), before: 0 }))
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

  const running = run.startedAt === null ? 0 : Math.max(0, now - run.startedAt)
  return { elapsedMs: run.before + running, paused: run.startedAt === null, pause, resume }
}
