import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { Signatures } from "./joint.ts"

export type SignatureLinesProps = {
  signatures: Signatures
  otherName: string
  /** The other's hand is told when it counts, and not before. */
  isOthersUntold?: boolean
}

export function SignatureLines({ signatures, otherName: other, isOthersUntold }: SignatureLinesProps) {
  const t = useTranslations("sensate-focus.agreed")
  const day = useDayWords()
  const { mineOn, othersOn } = signatures
  return (
    <ul className="small mt-3">
      <li>{mineOn === null ? t("notSignedYou") : t("signedYou", { day: day.long(mineOn) })}</li>
      {!isOthersUntold && (
        <li>
          {othersOn === null
            ? t("notSignedOther", { other })
            : t("signedOther", { other, day: day.long(othersOn) })}
        </li>
      )}
    </ul>
  )
}
