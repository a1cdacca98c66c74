import { useFormatter, useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { classNames } from "#components/ui/class-names.ts"
import { Link } from "#components/ui/link.tsx"
import type { CaseloadRow } from "./caseload-row.ts"
import { ChangeLine } from "./change-line.tsx"

export type CaseloadLineProps = {
  row: CaseloadRow
  isSelected: boolean
  isQuiet: boolean
  hasMeetings: boolean
  onSelect: () => void
}

/** The edge is always there, so that nothing moves when a row is looked at. */
const edge = "[&>:first-child]:border-s-3 [&>:first-child]:border-s-transparent"
const selectedLook = "bg-brand-soft [&>:first-child]:border-s-3 [&>:first-child]:border-s-brand"

/** One person. On a phone the meeting stands under the name, and what is shared under what changed. */
export function CaseloadLine({ row, isSelected, isQuiet, hasMeetings, onSelect }: CaseloadLineProps) {
  const t = useTranslations("caseload.list")
  const category = useTranslations("caseload.category")
  const format = useFormatter()
  const day = useDayWords()
  const { meeting } = row

  const meets =
    meeting &&
    (meeting.isToday ? (
      <b>{t("today", { time: meeting.time })}</b>
    ) : (
      `${day.short(meeting.day)} ${meeting.time}`
    ))
  const shares =
    row.shares.length === 0
      ? t("nothingShared")
      : format.list(
          row.shares.map((one) => category(one)),
          { type: "unit" },
        )

  return (
    <tr className={isSelected ? selectedLook : edge} onMouseEnter={onSelect} onFocus={onSelect}>
      <th scope="row" className="ps-3 max-sm:align-top!">
        <Link
          href={row.href}
          aria-current={isSelected || undefined}
          className="inline-flex min-h-11 min-w-11 items-center font-strong text-text no-underline hover:underline"
        >
          {row.name}
        </Link>
        {meets && <span className="small quiet flex pb-2 sm:hidden">{meets}</span>}
      </th>
      <td className={classNames("max-sm:align-top! max-sm:pt-1.5!", isQuiet && "quiet")}>
        <ChangeLine change={row.change} />
        <span className="small quiet flex pb-2 ps-7 leading-snug sm:hidden">
          {row.shares.length === 0 ? t("sharesNothing") : t("sharesList", { list: shares })}
        </span>
      </td>
      {hasMeetings && <td className="whitespace-nowrap max-sm:hidden">{meets}</td>}
      <td
        className={classNames(
          "small leading-snug first-letter:uppercase max-sm:hidden",
          !isSelected && "quiet",
        )}
      >
        {shares}
      </td>
    </tr>
  )
}
