"use client"

import { useEffect } from "react"

/** Asks the phone to stay awake while a session runs; a refusal changes nothing else. */
export function useScreenAwake(awake: boolean) {
  useEffect(() => {
    if (!awake || !("wakeLock" in navigator)) return
    let lock: WakeLockSentinel | undefined
    let over = false
    async function ask() {
      if (document.visibilityState !== "visible") return
      try {
        const next = await navigator.wakeLock.request("screen")
        if (over) void next.release()
        else lock = next
      } catch {
        // Low battery or a setting of the phone.
      }
    }
    void ask()
    document.addEventListener("visibilitychange", ask)
    return () => {
      over = true
      document.removeEventListener("visibilitychange", ask)
      void lock?.release()
    }
  }, [awake])
}
