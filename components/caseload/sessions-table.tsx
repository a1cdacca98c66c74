import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Table, type TableColumn } from "#components/ui/table.tsx"
import type { Ending, Moments } from "#server/domain/session-log/session-log.ts"

export type SessionLine = {
  id: string
  day: string
  /** The patient's own word for what was used; null where it is not granted or not there. */
  item: string | null
  /** Which practice it was, where that is granted. */
  activity: string | null
  minutes: number | null
  pain: Moments | null
  painNextDay: number | null
  anxiety: Moments | null
  endedBy: Ending | null
  /** A private note and no note are the same: null. */
  note: string | null
}

export type SessionsTableProps = {
  sessions: readonly SessionLine[]
  /** Columns follow the reader's own grants, never what is there. */
  granted: { steps: boolean; ratings: boolean; notes: boolean }
}

export function SessionsTable({ sessions, granted }: SessionsTableProps) {
  const t = useTranslations("caseload.sessions")
  const kinds = useTranslations("care-plan.kind")
  const day = useDayWords()
  const rungName = useRungName()
  const activity = (kind: string) => (kinds.has(kind) ? kinds(kind) : kind)
  const number = (value: number | null) => value ?? t("skipped")
  const moments = (label: string, value: Moments | null) =>
    value &&
    // Three skipped moments are an empty cell, like a practice that asks for no numbers.
    Object.values(value).some((felt) => felt !== null) && (
      <>
        <span className="vh">
          {label}, {t("order")}:{" "}
        </span>
        {number(value.before)}, <b>{number(value.peak)}</b>, {number(value.after)}
      </>
    )

  const columns: TableColumn[] = [
    { key: "day", label: t("day") },
    ...(granted.steps
      ? [
          { key: "used", label: t("used") },
          { key: "minutes", label: t("minutes"), numeric: true },
        ]
      : []),
    ...(granted.ratings
      ? [
          { key: "pain", label: t("pain"), numeric: true },
          { key: "anxiety", label: t("anxiety"), numeric: true },
          { key: "ended", label: t("ended") },
        ]
      : []),
    ...(granted.notes ? [{ key: "note", label: t("note") }] : []),
  ]
  return (
    <Table
      caption={t("caption")}
      columns={columns}
      rows={sessions.map((session) => ({
        key: session.id,
        cells: {
          day: <span className="whitespace-nowrap">{day.weekdayShort(session.day)}</span>,
          used:
            session.item === null ? session.activity && activity(session.activity) : rungName(session.item),
          minutes: session.minutes,
          pain: (
            <>
              {moments(t("pain"), session.pain)}
              {session.painNextDay !== null && (
                <span className="small quiet flex justify-end whitespace-nowrap">
                  {t("dayAfter", { pain: session.painNextDay })}
                </span>
              )}
            </>
          ),
          anxiety: moments(t("anxiety"), session.anxiety),
          ended: session.endedBy && (
            <span className="inline-block min-w-24">{t(`ending.${session.endedBy}`)}</span>
          ),
          note: session.note ? (
            <span className="inline-block min-w-40" dir="auto">
              {session.note}
            </span>
          ) : (
            <span className="vh">{t("noNote")}</span>
          ),
        },
      }))}
    />
  )
}
