"use client"

import { WhatToShareForm, type WhatToShareFormProps } from "#components/invitation/what-to-share-form.tsx"
import { useProvenCall } from "../../../../_proof/use-proven-call.tsx"

type WhatToShareProps = { id: string } & Omit<WhatToShareFormProps, "onSubmit">

export function WhatToShare({ id, ...asked }: WhatToShareProps) {
  const { provenCall, proof } = useProvenCall()
  return (
    <>
      {proof}
      <WhatToShareForm
        {...asked}
        onSubmit={async ({ categories }) => {
          const answer = await provenCall("invitation.join", { id, categories })
          if (answer.ok) location.assign("/")
          return answer
        }}
      />
    </>
  )
}
