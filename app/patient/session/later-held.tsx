"use client"

import { lazy, Suspense } from "react"
import type { HeldProps } from "./held.tsx"

const Held = lazy(() => import("./held.tsx").then((file) => ({ default: file.Held })))

/** Most sessions are open, and wait for nothing that only a held one needs. */
export function LaterHeld(props: HeldProps) {
  return (
    <Suspense fallback={null}>
      <Held {...props} />
    </Suspense>
  )
}
