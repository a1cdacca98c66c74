"use client"

import { useTranslations } from "next-intl"
import { lazy, Suspense, useRef, useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { standing } from "#server/domain/consent/shared-row.ts"
import type { CategoryGrant, GrantHands, PersonSharedWith } from "./category-grant.ts"
import { useCategoryWords } from "./category-words.ts"
import { Renewal } from "./renewal.tsx"

// Opened by a press; a page that is only read never brings it along.
const ShareForm = lazy(() => import("./share-form.tsx").then((file) => ({ default: file.ShareForm })))

export type GrantRowProps = GrantHands & {
  grant: CategoryGrant
  person: PersonSharedWith
  today: string
}

/** One category: its plain words, and one press to show less. Showing more takes a second look first. */
export function GrantRow({ grant, person, today, ...hands }: GrantRowProps) {
  const t = useTranslations("sharing.person")
  const renewal = useTranslations("sharing.renewal")
  const words = useCategoryWords()
  const day = useDayWords()
  const stopping = useSubmission(hands.onStop)
  // As it stood when the form was opened: where that changes underneath, the form is closed.
  const [openAt, setOpenAt] = useState<CategoryGrant["state"]>()
  const isOpen = openAt === grant.state
  const heading = useRef<HTMLHeadingElement>(null)
  const { category } = grant
  const { name, kind } = person
  const categoryName = words.name(category)
  const hidden = (text: React.ReactNode) => <span className="vh">{text}</span>
  const isShareable = grant.state === "notShared" || (grant.state === "still" && !grant.begins)

  /** What was pressed is gone from the row: the reader goes on from its name. */
  function close() {
    setOpenAt(undefined)
    heading.current?.focus()
  }
  async function stop() {
    if (await stopping.submit(category)) close()
  }

  function state(): string {
    if (grant.state === "notShared") return t("notShared")
    if (grant.state === "scheduled") return t("startsOn", { from: day.long(grant.from) })
    if (grant.state === "still")
      return t(grant.by === "person" ? "stillPerson" : "stillTime", { day: day.long(grant.since), name })
    const holds = words.holds(category)
    return grant.until
      ? t("range", { from: day.short(grant.from), until: day.short(grant.until), holds })
      : t("fromOn", { from: day.short(grant.from), holds })
  }

  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 border-b border-hairline py-4">
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {categoryName}
        </h3>
        <p className="quiet small">{state()}</p>
        {grant.state === "still" && grant.begins && (
          <p className="quiet small">{t("begins", { day: day.long(grant.begins) })}</p>
        )}
        {grant.state === "shared" && grant.goesOn && (
          <p className="quiet small">{t("goesOn", { day: day.long(grant.goesOn) })}</p>
        )}
      </div>
      {grant.state === "notShared" ? (
        <Button
          look="plain"
          aria-expanded={isOpen}
          onClick={() => setOpenAt(isOpen ? undefined : grant.state)}
        >
          <span>{t.rich("share", { hidden, category: categoryName })}</span>
        </Button>
      ) : (
        <Button look="line" disabled={stopping.isSending} onClick={stop}>
          <span>{t.rich(stopWords(grant.state), { hidden, category: categoryName })}</span>
        </Button>
      )}
      <div className="col-span-full">
        {stopping.errors.form && <p role="alert">{stopping.errors.form}</p>}
        {grant.state === "shared" && grant.asksRenewal && grant.until && (
          <Renewal
            asks={renewal("asks", { name, day: day.long(grant.until) })}
            categoryName={categoryName}
            onRenew={() => hands.onRenew(category)}
          />
        )}
        {grant.state === "still" && grant.by === "time" && !grant.begins && (
          <Renewal
            asks={renewal(standing.includes(category) ? "endedStanding" : "ended", {
              name,
              day: day.long(grant.since),
            })}
            categoryName={categoryName}
            onRenew={() => hands.onRenew(category)}
          />
        )}
        {grant.state === "still" && isShareable && !isOpen && (
          <Button look="plain" className="small" aria-expanded={false} onClick={() => setOpenAt(grant.state)}>
            <span>{t.rich("shareAgain", { hidden, category: categoryName })}</span>
          </Button>
        )}
        {grant.state === "shared" && kind === "clinician" && !isOpen && (
          <Button look="plain" className="small" aria-expanded={false} onClick={() => setOpenAt(grant.state)}>
            {t("changeDates")}
          </Button>
        )}
        {isOpen && (
          <Suspense>
            <ShareForm
              category={category}
              person={person}
              today={today}
              onClose={close}
              {...(grant.state === "shared"
                ? {
                    until: grant.until,
                    onSubmit: hands.onChangeDays,
                    saveWords: t("saveDates"),
                    lead: grant.coversFrom ? t("before", { day: day.long(grant.coversFrom) }) : null,
                  }
                : {
                    until: null,
                    onSubmit: hands.onShare,
                    onLookAtPast: hands.onLookAtPast,
                    saveWords: t("shareNow"),
                    lead: words.consequence(category, kind, name),
                  })}
            />
          </Suspense>
        )}
      </div>
    </li>
  )
}

const stopWords = (state: "scheduled" | "shared" | "still") =>
  state === "scheduled" ? "takeBack" : state === "still" ? "hide" : "stop"
