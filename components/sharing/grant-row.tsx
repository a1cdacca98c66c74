"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"
import type { CategoryGrant, GrantDays } from "./category-grant.ts"
import { useCategoryWords } from "./category-words.ts"
import { GrantDaysForm } from "./grant-days-form.tsx"

export type GrantRowProps = {
  grant: CategoryGrant
  personName: string
  personKind: RelationshipKind
  today: string
  onShare: (days: GrantDays) => Promise<SubmitResult>
  onStop: (category: Category) => Promise<SubmitResult>
  onChangeDays: (days: GrantDays) => Promise<SubmitResult>
}

/** One category: its plain words, and one press to show less. Showing more takes a second look first. */
export function GrantRow({
  grant,
  personName,
  personKind,
  today,
  onShare,
  onStop,
  onChangeDays,
}: GrantRowProps) {
  const t = useTranslations("sharing.person")
  const words = useCategoryWords()
  const day = useDayWords()
  const stopping = useSubmission(onStop)
  const [isOpen, setOpen] = useState(false)
  const { category } = grant
  const name = words.name(category)
  const hidden = (text: React.ReactNode) => <span className="vh">{text}</span>

  function state(): string {
    if (grant.state === "notShared") return t("notShared")
    if (grant.state === "scheduled") return t("startsOn", { from: day.long(grant.from) })
    const holds = words.holds(category)
    return grant.until
      ? t("range", { from: day.short(grant.from), until: day.short(grant.until), holds })
      : t("fromOn", { from: day.short(grant.from), holds })
  }

  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 border-b border-hairline py-4">
      <div>
        <h3>{name}</h3>
        <p className="quiet small">{state()}</p>
      </div>
      {grant.state === "notShared" ? (
        <Button look="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>{t.rich("share", { hidden, category: name })}</span>
        </Button>
      ) : (
        <Button look="line" disabled={stopping.isSending} onClick={() => stopping.submit(category)}>
          <span>{t.rich(grant.state === "shared" ? "stop" : "takeBack", { hidden, category: name })}</span>
        </Button>
      )}
      <div className="col-span-full">
        {stopping.errors.form && <p role="alert">{stopping.errors.form}</p>}
        {grant.state === "notShared" && isOpen && (
          <GrantDaysForm
            category={category}
            today={today}
            until={null}
            onSubmit={onShare}
            onClose={() => setOpen(false)}
            saveWords={t("shareNow")}
            lead={words.consequence(category, personKind, personName)}
          />
        )}
        {grant.state === "shared" && (
          <>
            {!isOpen && (
              <Button look="plain" className="small" aria-expanded={false} onClick={() => setOpen(true)}>
                {t("changeDates")}
              </Button>
            )}
            {isOpen && (
              <GrantDaysForm
                category={category}
                today={today}
                until={grant.until}
                onSubmit={onChangeDays}
                onClose={() => setOpen(false)}
                saveWords={t("saveDates")}
                lead={grant.coversFrom ? t("before", { day: day.long(grant.coversFrom) }) : null}
              />
            )}
          </>
        )}
      </div>
    </li>
  )
}
