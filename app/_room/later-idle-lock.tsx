"use client"

import { type ComponentType, useEffect, useState } from "react"
import type { IdleLockProps } from "./idle-lock.tsx"

/** The cover is fetched when the page stands: nobody needs it in the first minutes, and no page waits for it. */
export function LaterIdleLock(props: IdleLockProps) {
  const [Lock, setLock] = useState<ComponentType<IdleLockProps>>()
  useEffect(() => {
    let isGone = false
    void import("./idle-lock.tsx").then((file) => {
      if (!isGone) setLock(() => file.IdleLock)
    })
    return () => {
      isGone = true
    }
  }, [])
  return Lock ? <Lock {...props} /> : null
}
