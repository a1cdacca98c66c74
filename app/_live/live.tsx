"use client"

import { useRouter } from "next/navigation"
import { startTransition, useEffect } from "react"
import { keepLooking } from "./keep-looking.ts"

/** Reads the page anew when its stream says so. What is typed and where the person reads stay as they are. */
export function Live({ room, since }: { room: string; since: string | null }) {
  const router = useRouter()

  // The mark is what the first page showed; later ones come over the stream, which outlives the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new mark is no reason for a new stream
  useEffect(
    () =>
      keepLooking(`/api/live/${room}`, since, () => {
        // In the middle of a session nothing moves: it is the person's own, and is read anew when they leave it.
        if (!location.pathname.startsWith("/patient/session/")) startTransition(() => router.refresh())
      }),
    [room, router],
  )
  return null
}
