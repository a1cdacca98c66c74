"use client"

import { useTranslations } from "next-intl"
import { EndAnswers } from "#components/care-circle/end-answers.tsx"
import { useCall } from "../../../../_trpc/use-call.ts"

export function Leaving({ circleId }: { circleId: string }) {
  const t = useTranslations("care-circle.leaveCare")
  const call = useCall()
  return (
    <EndAnswers
      yes={t("yes")}
      no={t("no")}
      backHref={`/clinician/patients/${circleId}`}
      onEnd={async () => {
        const answer = await call("careCircle.leaveCare", { circleId })
        if (answer.ok) location.replace("/clinician")
        return answer
      }}
    />
  )
}
