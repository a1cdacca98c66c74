"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { DefaultReview, type DefaultToReview } from "#components/care-plan/default-review.tsx"
import type { OutputOf } from "../../_trpc/call.ts"
import { useCall } from "../../_trpc/use-call.ts"

/** The numbers that come with the program; a named clinician of the practice stands behind them, or nobody yet. */
export function Defaults({ practice, defaults }: OutputOf<"planTemplate.defaults">) {
  const t = useTranslations("care-plan.review")
  const call = useCall()
  const router = useRouter()

  async function confirm({ topic, numbers }: DefaultToReview) {
    const answer = await call("planTemplate.confirm", { topic, numbers })
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <section className="side" aria-labelledby="defaults">
      <h2 id="defaults">{t("title")}</h2>
      <p className="quiet">{practice === null ? t("noPractice") : t("lead", { practice })}</p>
      <ul>
        {defaults.map((one) => (
          <DefaultReview key={one.topic} one={one} practice={practice} onConfirm={confirm} />
        ))}
      </ul>
    </section>
  )
}
