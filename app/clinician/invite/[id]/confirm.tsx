"use client"

import { ConfirmPatient, type JoinedPerson } from "#components/invitation/confirm-patient.tsx"
import { useCall } from "../../../_trpc/use-call.ts"

export function Confirm({ id, person }: { id: string; person: JoinedPerson }) {
  const call = useCall()
  return (
    <ConfirmPatient
      person={person}
      onConfirm={async () => {
        const answer = await call("invitation.confirmPatient", { id })
        if (answer.ok) location.assign("/clinician")
        return answer
      }}
      onRefuse={async () => {
        const answer = await call("invitation.refusePatient", { id })
        if (answer.ok) location.assign("/clinician/invite")
        return answer
      }}
    />
  )
}
