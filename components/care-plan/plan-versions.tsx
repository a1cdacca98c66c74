import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import type { OfferState } from "#server/domain/care-plan/offer.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { differencesToMark } from "./differences-to-mark.ts"
import { MarkedDifferences } from "./marked-differences.tsx"
import { useDifferenceWords } from "./use-difference-words.ts"
import { WithdrawOffer } from "./withdraw-offer.tsx"

export type PlanVersion = {
  offerId: string
  version: number
  plan: CarePlan
  /** The one it was made from; null for the first. */
  before: CarePlan | null
  /** Left out where the reader wrote it. */
  authorName?: string
  offeredOn: string
  state: OfferState["state"]
  answeredOn: string | null
}

export type PlanVersionsProps = {
  versions: readonly PlanVersion[]
  patientName: string
  /** Takes an offer back that has no answer yet. */
  onWithdraw?: (offerId: string) => Promise<SubmitResult>
}

export function PlanVersions({ versions, patientName, onWithdraw }: PlanVersionsProps) {
  const t = useTranslations("care-plan.versions")
  const differencesIn = useDifferenceWords()
  const day = useDayWords()

  function answer({ state, answeredOn, offeredOn }: PlanVersion): string {
    if (state === "accepted" && answeredOn !== null) {
      return answeredOn === offeredOn
        ? t("agreedSameDay", { name: patientName })
        : t("agreedOn", { name: patientName, day: day.short(answeredOn) })
    }
    return state === "none" || state === "accepted" ? "" : t(state, { name: patientName })
  }

  return (
    <ol>
      {versions.map((version) => (
        <li
          key={version.offerId}
          className="grid grid-cols-[2.25rem_1fr] gap-2 border-b border-hairline py-2 leading-snug"
        >
          <b className="num">{version.version}</b>
          <div>
            {version.before ? (
              <MarkedDifferences
                differences={differencesIn(
                  version.before,
                  version.plan,
                  differencesToMark(version.before, version.plan),
                )}
              />
            ) : (
              <p>{t("first")}</p>
            )}
            <p className="quiet small">
              {version.authorName === undefined
                ? t("byYou", { day: day.short(version.offeredOn) })
                : t("by", { author: version.authorName, day: day.short(version.offeredOn) })}{" "}
              {answer(version)}
            </p>
            {version.state === "open" && onWithdraw && (
              <WithdrawOffer version={version.version} onWithdraw={() => onWithdraw(version.offerId)} />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
