"use client"

import { useRef } from "react"

/** One id for each thing that is done, kept until it has arrived: trying again never does it twice. */
export function useOnce() {
  const ids = useRef(new Map<string, string>())
  return {
    idOf: (act: string): string => {
      const id = ids.current.get(act) ?? crypto.randomUUID()
      ids.current.set(act, id)
      return id
    },
    arrived: (act: string) => ids.current.delete(act),
  }
}
