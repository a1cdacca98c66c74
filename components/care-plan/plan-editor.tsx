"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { OfflineNote } from "#components/submission/offline-note.tsx"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"
import { changePlan, withCriteria } from "#server/domain/care-plan/change-plan.ts"
import { checkPlan } from "#server/domain/care-plan/check-plan.ts"
import type { CarePlan, PlanItem } from "#server/domain/care-plan/plan.ts"
import { ActivitiesEditor } from "./activities-editor.tsx"
import { GoalsEditor } from "./goals-editor.tsx"
import { LadderSection } from "./ladder-section.tsx"
import { PlanOffer } from "./plan-offer.tsx"
import type { PlanInForce } from "./plan-summary.tsx"
import { type TemplateLink, TemplateList } from "./template-list.tsx"
import { type DraftHands, useDraft } from "./use-draft.ts"
import { useProblemWords } from "./use-problem-words.ts"

export type PlanEditorProps = {
  patientName: string
  clinicianName: string
  /** The clinician's local day, from the server: the day of a confirmation. */
  today: string
  version: number
  draft: CarePlan
  /** The draft was typed and is not kept as a plan yet. */
  isUnkept?: boolean
  /** What is previewed until the draft can be read as a plan; the draft itself, where left out. */
  readable?: CarePlan
  /** Null when there is none, or when it is not shared. */
  inForce: PlanInForce | null
  templates: readonly TemplateLink[]
  catalogue: readonly PlanItem[]
  /** Who would read the offered plan, beside the reader. */
  viewers: Viewer[]
  onKeepDraft: DraftHands["onKeepDraft"]
  onType?: DraftHands["onType"]
  onKeepTemplate: (plan: CarePlan) => Promise<SubmitResult>
  onOffer: (plan: CarePlan) => Promise<SubmitResult>
}

// The preview is inert, so nobody can press its answers.
const looksOnly = async () => ({ ok: true }) as const

export function PlanEditor(props: PlanEditorProps) {
  const { patientName: name, clinicianName, version, inForce, catalogue } = props
  const t = useTranslations("care-plan.editor")
  const problemWords = useProblemWords()
  const { plan, setPlan, isKept } = useDraft(props.draft, props.isUnkept ?? false, props)
  const offering = useSubmission(props.onOffer)
  const templating = useSubmission(props.onKeepTemplate)
  const [done, setDone] = useState<"offered" | "templateKept" | null>(null)

  const problems = checkPlan(plan)
  const wrong = new Set(problems.map(({ path }) => path))
  const [readable, setReadable] = useState(props.readable ?? props.draft)
  if (problems.length === 0 && readable !== plan) setReadable(plan)

  async function offer() {
    if (problems.length > 0) {
      return offering.refuse({ form: t("problems"), ...problemWords(plan, problems) })
    }
    if (await offering.submit(plan)) setDone("offered")
  }

  function confirmCriteria() {
    const decision = changePlan(plan, { kind: "confirm_step_criteria", by: clinicianName, on: props.today })
    if (decision.kind === "changed") setPlan(decision.plan)
  }

  return (
    <>
      <p className="small quiet">
        {inForce ? t("from", { version: inForce.version, name }) : t("fromNew", { name })}
      </p>
      <h1>{t("title", { version, name })}</h1>
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[11rem_minmax(0,1fr)_minmax(0,24.375rem)]">
        <TemplateList templates={props.templates} />
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
          <Refusal errors={offering.errors} attempt={offering.attempt} />
          <GoalsEditor
            goals={plan.goals}
            patientName={name}
            errors={offering.errors}
            onChange={(goals) => setPlan({ ...plan, goals })}
          />
          <ActivitiesEditor
            items={plan.items}
            current={inForce?.plan.items ?? null}
            catalogue={catalogue}
            patientName={name}
            wrong={wrong}
            onChange={(items) => setPlan({ ...plan, items })}
          />
          <LadderSection
            plan={plan}
            patientName={name}
            wrong={wrong}
            onChange={setPlan}
            onChangeCriteria={(numbers) => setPlan(withCriteria(plan, numbers))}
            onConfirmCriteria={confirmCriteria}
          />
          <TextArea
            id="noteToPatient"
            heading
            label={t("note", { name })}
            hint={t("noteHint", { name })}
            rows={4}
            maxLength={4000}
            value={plan.noteToPatient}
            error={offering.errors.noteToPatient}
            onChange={(event) => setPlan({ ...plan, noteToPatient: event.target.value })}
          />
        </div>
        <aside
          aria-label={t("previewTitle", { name })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: on a low screen it scrolls, and keys have to reach that
          tabIndex={0}
          className="self-start lg:sticky lg:top-4 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto"
        >
          <h2 className="small quiet mb-2 font-body">{t("previewTitle", { name })}</h2>
          <div
            className="rounded-[1.75rem] border border-hairline bg-ground p-5 text-body [--t-body:1.0625rem] [--t-head:1.8125rem] [--t-lead:1.25rem] [--t-small:.875rem]"
            inert
          >
            <PlanOffer
              headingLevel="p"
              authorName={clinicianName}
              plan={readable}
              current={inForce?.plan ?? null}
              currentVersion={inForce?.version ?? null}
              onAnswer={looksOnly}
            />
          </div>
          <VisibilityLine viewers={props.viewers} />
        </aside>
      </div>
      <footer className="sm:sticky sm:bottom-0 -mx-(--page) mt-6 flex flex-wrap items-center justify-end gap-4 border-t border-hairline bg-ground-desk px-(--page) py-3">
        <span className="small quiet me-auto" role="status">
          {done ? t(done, { name }) : isKept ? t("draftKept") : problems.length > 0 ? t("draftWaits") : ""}
        </span>
        <OfflineNote />
        <Button
          disabled={templating.isSending}
          onClick={async () => {
            if (await templating.submit(plan)) setDone("templateKept")
          }}
        >
          {t("keepTemplate")}
        </Button>
        <Button look="primary" disabled={offering.isSending || done === "offered"} onClick={offer}>
          {t("offer", { version, name })}
        </Button>
      </footer>
    </>
  )
}
