"use client"

import { useRouter } from "next/navigation"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { useProvenCall } from "./use-proven-call.tsx"

/** In place of a page that asks first who holds the device; after the proof the page is read again. */
export function ProveFirst({ lead, action }: { lead: string; action: string }) {
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const { submit, isSending, errors } = useSubmission(async () => {
    const answer = await provenCall("consent.showExact", undefined)
    if (answer.ok) router.refresh()
    return answer
  })
  return (
    <div className="state mt-4">
      {proof}
      <p className="quiet">{lead}</p>
      <Button look="line" disabled={isSending} onClick={() => submit(undefined)}>
        {action}
      </Button>
      {errors.form && <p role="alert">{errors.form}</p>}
    </div>
  )
}
