"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { PlanOffer } from "#components/care-plan/plan-offer.tsx"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { Details } from "#components/ui/details.tsx"
import { useCall } from "../_trpc/use-call.ts"
import type { TodayAnswer } from "./today.tsx"
import { useOnce } from "./use-once.ts"

type Offer = TodayAnswer["offers"][number]
type WaitingOfferProps = {
  offer: Offer
  /** The first plan there is: the offer is the page. */
  isFirst?: boolean
}

/** One after the other, where more than one clinician offers something. */
export function WaitingOffers({ offers, isFirst = false }: { offers: Offer[]; isFirst?: boolean }) {
  return offers.map((offer, nth) => (
    <section
      key={offer.offerId}
      aria-label={offer.from}
      className="not-first:mt-8 not-first:border-t not-first:border-hairline not-first:pt-6"
    >
      <WaitingOffer offer={offer} isFirst={isFirst && nth === 0 && offer.state === "open"} />
    </section>
  ))
}

/** An offered plan with its three answers. One that was kept waiting stays closed, and can be opened again. */
function WaitingOffer({ offer, isFirst }: WaitingOfferProps) {
  const t = useTranslations("patient")
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const { offerId, authorId } = offer

  const whole = (
    <>
      {offer.state === "talking" && <p className="quiet small">{t("talking")}</p>}
      <PlanOffer
        authorName={offer.from}
        plan={offer.plan}
        current={offer.current}
        currentVersion={offer.currentVersion}
        headingLevel={isFirst ? "h1" : "p"}
        onAnswer={async (answer) => {
          const sent = await call("carePlan.answer", { clientId: once.idOf(answer), offerId, answer })
          if (!sent.ok) return sent
          once.arrived(answer)
          if (answer === "talk") router.push(`/patient/messages/${authorId}?offer=${offerId}`)
          else router.refresh()
          return sent
        }}
      />
      <VisibilityLine viewers={[{ name: offer.from }]} />
    </>
  )
  if (offer.state !== "kept") return whole
  return (
    <>
      <p className="quiet">{t("kept")}</p>
      <Details summary={t("keptOpen")}>{whole}</Details>
    </>
  )
}
