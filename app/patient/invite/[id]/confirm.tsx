"use client"

import {
  ConfirmPartnerForm,
  type ConfirmPartnerFormProps,
} from "#components/invitation/confirm-partner-form.tsx"
import { useCall } from "../../../_trpc/use-call.ts"

export function Confirm({ id, person }: { id: string; person: ConfirmPartnerFormProps["person"] }) {
  const call = useCall()
  return (
    <ConfirmPartnerForm
      person={person}
      onSubmit={async ({ categories }) => {
        const answer = await call("invitation.confirmPartner", { id, categories })
        if (answer.ok) location.assign("/patient/together")
        return answer
      }}
      onRefuse={async () => {
        const answer = await call("invitation.withdraw", { id })
        if (answer.ok) location.assign("/patient/invite")
        return answer
      }}
    />
  )
}
