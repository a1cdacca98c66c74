"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Icon } from "#components/ui/icon.tsx"
import { State } from "#components/ui/state.tsx"
import { caseloadGroups, groupOf, safetyFirst } from "./caseload-change.ts"
import { CaseloadKeys } from "./caseload-keys.tsx"
import { CaseloadPeek } from "./caseload-peek.tsx"
import type { CaseloadRow } from "./caseload-row.ts"
import { CaseloadTable } from "./caseload-table.tsx"
import { useCaseloadKeys } from "./use-caseload-keys.ts"

export type CaseloadPageProps = {
  today: string
  rows: readonly CaseloadRow[]
  inviteHref: string
  /** What stands under the person who is looked at: invitations that are open, later meetings. */
  beside?: React.ReactNode
}

export function CaseloadPage({ today, rows, inviteHref, beside }: CaseloadPageProps) {
  const t = useTranslations("caseload.list")
  const day = useDayWords()
  const findBox = useRef<HTMLInputElement>(null)
  const [sought, setSought] = useState("")
  const [selectedId, setSelectedId] = useState<string | null>(null)

  const found = rows.filter((row) => row.name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()))
  const ordered = caseloadGroups.flatMap((group) =>
    safetyFirst(found.filter((row) => groupOf(row.change) === group)),
  )
  const selected =
    ordered.find((row) => row.circleId === selectedId) ??
    ordered.find((row) => row.meeting?.isToday) ??
    ordered[0] ??
    null
  const needing = rows.filter((row) => groupOf(row.change) === "needs_you").length
  const next = rows.find((row) => row.meeting?.isToday)
  useCaseloadKeys({ rows: ordered, selected, onSelect: setSelectedId, findBox })

  return (
    <>
      <div className="toprow mb-5 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{day.dayAndMonth(today)}</h1>
          <p className="quiet">
            {t("lead", { count: needing })}{" "}
            {next?.meeting && t("meet", { name: next.name, time: next.meeting.time })}
          </p>
        </div>
        <div className="row wrap max-sm:w-full">
          <LinkButton icon="plus" href={inviteHref}>
            {t("invite")}
          </LinkButton>
          <div className="relative w-72 max-w-full max-sm:w-full">
            <span className="pointer-events-none absolute start-3 top-3 text-quiet [&_.i]:h-5 [&_.i]:w-5">
              <Icon name="search" />
            </span>
            <label className="vh" htmlFor="find">
              {t("find")}
            </label>
            <input
              ref={findBox}
              id="find"
              type="search"
              className="input m-0 ps-10"
              placeholder={t("find")}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          </div>
        </div>
      </div>
      {rows.length === 0 && <State title={t("empty")}>{t("emptyBody")}</State>}
      {rows.length > 0 && ordered.length === 0 && <State title={t("noMatch")} />}
      <div className="split lg:grid-cols-[minmax(0,1fr)_21.5rem]">
        {ordered.length > 0 && (
          <CaseloadTable rows={ordered} selectedId={selected?.circleId ?? null} onSelect={setSelectedId} />
        )}
        <aside className={beside ? "side" : "side max-sm:hidden"}>
          {selected && (
            // On a phone a tap opens the person, and the rows say the rest.
            <div className="max-sm:hidden">
              <CaseloadPeek row={selected} />
            </div>
          )}
          {beside}
        </aside>
      </div>
      {ordered.length > 0 && <CaseloadKeys />}
    </>
  )
}
