"use client"

import { useCallback, useEffect, useRef } from "react"
import type { PlayerMoment } from "#server/domain/session-log/resume-player.ts"
import type { SessionClock } from "./use-session-clock.ts"

const tellEveryMs = 15_000

/**
 * Says now and then where the session is, so that it can go on from there after a reload or a lock. Who goes to another
 * page leaves it paused. Answers what to call when it ends: nothing is said after that.
 */
export function useTellMoment(clock: SessionClock, onMoment: ((moment: PlayerMoment) => void) | undefined) {
  const latest = useRef({ clock, onMoment })
  latest.current = { clock, onMoment }
  const hasEnded = useRef(false)
  const { paused } = clock

  const tell = useCallback((isPaused: boolean) => {
    const { clock: at, onMoment: say } = latest.current
    if (!hasEnded.current) say?.({ elapsedMs: at.read(), isPaused, seenAt: Date.now() })
  }, [])

  useEffect(() => {
    const now = () => tell(paused)
    now()
    if (paused) return
    const timer = setInterval(now, tellEveryMs)
    document.addEventListener("visibilitychange", now)
    window.addEventListener("pagehide", now)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", now)
      window.removeEventListener("pagehide", now)
    }
  }, [paused, tell])
  useEffect(() => () => tell(true), [tell])

  return useCallback(() => {
    hasEnded.current = true
  }, [])
}
