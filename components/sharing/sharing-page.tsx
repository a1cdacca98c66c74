import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { Refused, SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Segments } from "#components/ui/segments.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import type { EndMode } from "#server/domain/consent/grant.ts"
import type { CategoryGrant, GrantHands, PersonSharedWith } from "./category-grant.ts"
import { useCategoryWords } from "./category-words.ts"
import { CeilingList } from "./ceiling-list.tsx"
import { ExactOrNot } from "./exact-or-not.tsx"
import { GrantRow } from "./grant-row.tsx"
import type { Stopped } from "./stop-sharing.tsx"
import { StopSharing } from "./stop-sharing.tsx"

export type SharingPageProps = GrantHands & {
  /** Everyone who may be shown something, each with an address of their own, and the cards. */
  people: { label: string; href: string }[]
  currentHref: string
  person: PersonSharedWith
  grants: readonly CategoryGrant[]
  /** The cards made for this person, each with a way to take it back. */
  cards?: React.ReactNode
  /** The owner's local day, from the server. */
  today: string
  /** After a fresh proof: it says how things stand, quiet stops too. */
  isExact: boolean
  /** Partner features are held for safety, since that day, by this clinician; told after a proof alone. */
  hold?: { since: string; name: string } | null
  seeAsHref: string
  pressedHref: string
  accessLogHref: string
  receiptsHref: string
  onShowExact: () => Promise<SubmitResult>
  onStopAll: (mode: EndMode) => Promise<Stopped | Refused>
}

export function SharingPage(props: SharingPageProps) {
  const { people, currentHref, person, grants, cards, today, isExact } = props
  const t = useTranslations("sharing")
  const day = useDayWords()
  const words = useCategoryWords()
  const { name, kind } = person
  const hold = kind === "partner" ? props.hold : null
  const [widened, setWidened] = useState(0)
  const [stopped, setStopped] = useState<Category>()

  /** What was said of a stop is over as soon as something is shared again. */
  async function widen(answer: Promise<SubmitResult>): Promise<SubmitResult> {
    const result = await answer
    if (result.ok) {
      setWidened(widened + 1)
      setStopped(undefined)
    }
    return result
  }
  async function stop(category: Category): Promise<SubmitResult> {
    setStopped(undefined)
    const result = await props.onStop(category)
    if (result.ok) setStopped(category)
    return result
  }

  return (
    <>
      <h1>{t("page.title")}</h1>
      <p className="quiet mt-2 mb-4">{t("page.lead")}</p>
      <Segments label={t("page.people")} items={people} current={currentHref} />

      <section aria-labelledby="person" className="block">
        <div className="row between wrap">
          <h2 id="person">{t(`person.${kind}`, { name })}</h2>
          <LinkButton look="line" icon="eye" href={props.seeAsHref}>
            {t("person.seeAs", { name })}
          </LinkButton>
        </div>
        <p className="quiet small">{t("person.listed", { name })}</p>
        <ul className="mt-2">
          {grants.map((grant) => (
            <GrantRow
              key={`${person.relationshipId}-${grant.category}`}
              grant={grant}
              person={person}
              today={today}
              onShare={(days) => widen(props.onShare(days))}
              onStop={stop}
              onChangeDays={props.onChangeDays}
              onRenew={(category) => widen(props.onRenew(category))}
              onLookAtPast={props.onLookAtPast}
            />
          ))}
          {cards}
        </ul>
        <p role="status" className="vh">
          {stopped && t("person.stopped", { category: words.name(stopped), name })}
        </p>
        <p className="quiet small mt-3">
          {t(kind === "partner" ? "person.waits" : "person.atOnce", { name })}
        </p>
        <VisibilityLine viewers={[]} />
        {hold && (
          <p className="mt-2">{t("page.held", { who: hold.name, day: day.long(hold.since), name })}</p>
        )}
        {kind === "partner" && <ExactOrNot isExact={isExact} onShow={props.onShowExact} />}
      </section>

      <StopSharing
        key={widened}
        name={name}
        kind={kind}
        isHeld={!!hold}
        pressedHref={props.pressedHref}
        receiptsHref={props.receiptsHref}
        onStop={props.onStopAll}
      />

      {kind === "partner" && (
        <section className="block" aria-labelledby="never">
          <CeilingList name={name} id="never" />
        </section>
      )}

      <section className="block" aria-labelledby="papers">
        <h2 id="papers">{t("page.papers")}</h2>
        <p className="quiet small">{t("page.papersLead")}</p>
        <div className="row wrap mt-2">
          <LinkButton look="line" icon="eye" href={props.accessLogHref}>
            {t("page.looked")}
          </LinkButton>
          <LinkButton look="line" icon="page" href={props.receiptsHref}>
            {t("page.receipts")}
          </LinkButton>
        </div>
      </section>
    </>
  )
}
