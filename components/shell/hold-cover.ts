"use client"

import { useEffect } from "react"

// One count for the page: a player and the cover are drawn by different parts of it.
let holding = 0

export const isCoverHeld = (): boolean => holding > 0

/** While a session runs nobody touches the screen, and the page is not covered for it. */
export function useHoldCover(holds: boolean) {
  useEffect(() => {
    if (!holds) return
    holding += 1
    return () => {
      holding -= 1
    }
  }, [holds])
}
