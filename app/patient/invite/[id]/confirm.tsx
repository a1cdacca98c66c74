"use client"

import {
  ConfirmPersonForm,
  type ConfirmPersonFormProps,
} from "#components/invitation/confirm-person-form.tsx"
import { useProvenCall } from "../../../_proof/use-proven-call.tsx"
import { useCall } from "../../../_trpc/use-call.ts"

type ConfirmProps = { id: string } & Pick<ConfirmPersonFormProps, "kind" | "person" | "choices">

export function Confirm({ id, kind, person, choices }: ConfirmProps) {
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const isPartner = kind === "partner"
  return (
    <>
      {proof}
      <ConfirmPersonForm
        kind={kind}
        person={person}
        choices={choices}
        onSubmit={async ({ categories }) => {
          const verb = isPartner ? "invitation.confirmPartner" : "invitation.confirmClinician"
          const answer = await provenCall(verb, { id, categories })
          if (answer.ok) location.assign(isPartner ? "/patient/together" : "/patient/people")
          return answer
        }}
        onRefuse={async () => {
          const answer = await call("invitation.withdraw", { id })
          if (answer.ok) location.assign(isPartner ? "/patient/invite" : "/patient/invite/clinician")
          return answer
        }}
      />
    </>
  )
}
