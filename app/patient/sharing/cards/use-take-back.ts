"use client"

import { useRouter } from "next/navigation"
import { useCall } from "../../../_trpc/use-call.ts"

/** Takes one card back, and reads the page again. */
export function useTakeBack() {
  const call = useCall()
  const router = useRouter()
  return async (id: string) => {
    const answer = await call("sharedCard.takeBack", { id })
    if (answer.ok) router.refresh()
    return answer
  }
}
