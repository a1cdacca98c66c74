import { useTranslations } from "next-intl"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { State } from "#components/ui/state.tsx"
import type { Ladder } from "#server/domain/trainer-ladder/ladder.ts"
import type { StepSuggestion } from "#server/domain/trainer-ladder/suggest-step.ts"
import { LadderRung } from "./ladder-rung.tsx"
import { StepThought } from "./step-thought.tsx"

export type LadderPageProps = {
  ladder: Ladder | null
  /** Where the person is now. */
  currentItemId: string | null
  /** What has been used at least once. */
  usedItemIds: readonly string[]
  /** The highest that the therapist has opened; null opens all. */
  ceilingItemId: string | null
  selfPaced: boolean
  suggestion: StepSuggestion
  therapist: string | null
  viewers: Viewer[]
  sharingHref: string
  writeHref: string
  onUse: (itemId: string) => void
  /** "Stay" was tapped: the thought goes, and nothing else changes. */
  onStay: () => void
}

export function LadderPage(page: LadderPageProps) {
  const t = useTranslations("trainer-ladder")
  const { ladder } = page
  if (!ladder || ladder.items.length === 0) {
    return (
      <>
        <h1>{t("title")}</h1>
        <State title={t("emptyTitle")}>
          <p>{page.therapist ? t("emptyText", { name: page.therapist }) : t("emptyAlone")}</p>
        </State>
        <VisibilityLine viewers={[]} />
      </>
    )
  }
  const placeOf = (id: string | null) => ladder.items.findIndex((item) => item.id === id)
  const at = placeOf(page.currentItemId)
  const ceiling =
    page.selfPaced || page.ceilingItemId === null ? ladder.items.length : placeOf(page.ceilingItemId)
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mbs-2">{t("lead")}</p>
      <StepThought {...page} ladder={ladder} />
      <section className="block" aria-label={t("inOrder")}>
        <ol className="marks rungs">
          {ladder.items.map((item, place) => (
            <LadderRung
              key={item.id}
              item={item}
              state={place === at ? "at" : page.usedItemIds.includes(item.id) ? "been" : "ahead"}
              closedBy={place > ceiling && place > at ? (page.therapist ?? "") : null}
              onUse={() => page.onUse(item.id)}
            />
          ))}
        </ol>
        <VisibilityLine viewers={page.viewers} href={page.sharingHref} />
      </section>
    </>
  )
}
