"use client"

import { useEffect, useRef } from "react"
import type { PlayerMoment } from "#server/domain/session-log/resume-player.ts"
import type { SessionClock } from "./use-session-clock.ts"

const tellEveryMs = 15_000

/** Says now and then where the session is, so that it can go on from there after a reload or a lock. */
export function useTellMoment(clock: SessionClock, onMoment: ((moment: PlayerMoment) => void) | undefined) {
  const latest = useRef({ clock, onMoment })
  latest.current = { clock, onMoment }
  const { paused } = clock
  useEffect(() => {
    function tell() {
      const { clock: at, onMoment: say } = latest.current
      say?.({ elapsedMs: at.read(), isPaused: paused, seenAt: Date.now() })
    }
    tell()
    if (paused) return
    const timer = setInterval(tell, tellEveryMs)
    document.addEventListener("visibilitychange", tell)
    window.addEventListener("pagehide", tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", tell)
      window.removeEventListener("pagehide", tell)
    }
  }, [paused])
}
