"use client"

import { WhatToShareForm } from "#components/invitation/what-to-share-form.tsx"
import { useCall } from "../../../../_trpc/use-call.ts"

export function WhatToShare({ id, clinicianName }: { id: string; clinicianName: string }) {
  const call = useCall()
  return (
    <WhatToShareForm
      clinicianName={clinicianName}
      onSubmit={async ({ categories }) => {
        const answer = await call("invitation.join", { id, categories })
        if (answer.ok) location.assign("/")
        return answer
      }}
    />
  )
}
