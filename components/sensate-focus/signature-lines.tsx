import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { Signatures } from "./joint.ts"

export type SignatureLinesProps = { signatures: Signatures; otherName: string }

export function SignatureLines({ signatures, otherName: other }: SignatureLinesProps) {
  const t = useTranslations("sensate-focus.agreed")
  const day = useDayWords()
  const { mineOn, othersOn } = signatures
  return (
    <ul className="small mt-3">
      <li>{mineOn === null ? t("notSignedYou") : t("signedYou", { day: day.long(mineOn) })}</li>
      <li>
        {othersOn === null
          ? t("notSignedOther", { other })
          : t("signedOther", { other, day: day.long(othersOn) })}
      </li>
    </ul>
  )
}
