"use client"

import { WhatToShareForm } from "#components/invitation/what-to-share-form.tsx"
import { useProvenCall } from "../../../../_proof/use-proven-call.tsx"

export function WhatToShare({ id, clinicianName }: { id: string; clinicianName: string }) {
  const { provenCall, proof } = useProvenCall()
  return (
    <>
      {proof}
      <WhatToShareForm
        clinicianName={clinicianName}
        onSubmit={async ({ categories }) => {
          const answer = await provenCall("invitation.join", { id, categories })
          if (answer.ok) location.assign("/")
          return answer
        }}
      />
    </>
  )
}
