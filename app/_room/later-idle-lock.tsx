"use client"

import { type ComponentType, useEffect, useState } from "react"
import type { IdleLockProps } from "./idle-lock.tsx"

const againMs = 5000

/** The cover is fetched when the page stands: nobody needs it in the first minutes, and no page waits for it. */
export function LaterIdleLock(props: IdleLockProps) {
  const [Lock, setLock] = useState<ComponentType<IdleLockProps>>()
  useEffect(() => {
    let isGone = false
    let again: ReturnType<typeof setTimeout> | undefined
    function fetchLock() {
      import("./idle-lock.tsx").then(
        (file) => !isGone && setLock(() => file.IdleLock),
        () => {
          if (!isGone) again = setTimeout(fetchLock, againMs)
        },
      )
    }
    fetchLock()
    return () => {
      isGone = true
      clearTimeout(again)
    }
  }, [])
  return Lock ? <Lock {...props} /> : null
}
