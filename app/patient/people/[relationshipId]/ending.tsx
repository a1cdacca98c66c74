"use client"

import { useTranslations } from "next-intl"
import { EndAnswers } from "#components/care-circle/end-answers.tsx"
import type { RelationshipKind } from "#server/domain/consent/category.ts"
import { useCall } from "../../../_trpc/use-call.ts"

type EndingProps = { relationshipId: string; name: string; kind: RelationshipKind }

export function Ending({ relationshipId, name, kind }: EndingProps) {
  const t = useTranslations("care-circle")
  const call = useCall()

  async function endCare() {
    const answer = await call("careCircle.endCare", { relationshipId })
    if (answer.ok) location.replace("/patient/people") // Back leads to no page about somebody who is gone
    return answer
  }

  async function endPartnership() {
    const answer = await call("careCircle.endPartnership", { relationshipId })
    if (answer.ok) location.replace(`/patient/people/ended?shared=${answer.data.sharedSignIns}`)
    return answer
  }

  const isPartner = kind === "partner"
  return (
    <EndAnswers
      yes={isPartner ? t("endPartnership.yes") : t("endCare.yes", { name })}
      no={t(isPartner ? "endPartnership.no" : "endCare.no")}
      backHref="/patient/people"
      onEnd={isPartner ? endPartnership : endCare}
    />
  )
}
