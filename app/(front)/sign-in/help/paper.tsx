"use client"

import { PaperAtTheDoor } from "#components/sign-in/paper-at-the-door.tsx"
import { useCall } from "../../../_trpc/use-call.ts"

/** Taken as a device that others use too: nobody tells here, and that ends with «Leave now». */
export function Paper() {
  const call = useCall()
  return (
    <PaperAtTheDoor
      onSubmit={async (values) => {
        const answer = await call("doorstep.paper", { ...values, isShared: true })
        if (!answer.ok) return answer
        location.assign(answer.data.awaitsSecondStep ? "/sign-in/second" : "/sign-in/new-paper")
        return { ok: true }
      }}
    />
  )
}
