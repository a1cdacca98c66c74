import { useTranslations } from "next-intl"
import { defaultTemplate, planFromTemplate } from "#server/domain/care-plan/default-template.ts"
import type { DraftProps } from "../../../../_draft/use-draft.ts"
import type { OutputOf } from "../../../../_trpc/call.ts"
import { PlanRoom } from "./plan-room.tsx"

export type OpenEditorProps = {
  circleId: string
  clinicianName: string
  editor: OutputOf<"carePlan.editor">
  templates: OutputOf<"planTemplate.list">
  /** The template that was chosen; null goes on with what is there. */
  from: string | null
  typed: DraftProps
}

/** The editor with the plan that it begins from: what was being written, or the template that was chosen. */
export function OpenEditor({ circleId, clinicianName, editor, templates, from, typed }: OpenEditorProps) {
  const t = useTranslations("clinician")
  const base = `/clinician/patients/${circleId}/plan`
  const { start, patientName, inForce } = editor
  const chosen = templates.find(({ id }) => id === from) ?? (start ? null : templates[0])
  const goals = start?.goals ?? inForce?.plan.goals ?? []
  const begun = chosen ? planFromTemplate(chosen.plan, goals, { sensateFocus: true }) : start
  const names = { draft: t("draft"), offer: t("offer"), plan: null }
  const left = editor.startsFrom
    ? [
        {
          id: "current",
          name: names[editor.startsFrom],
          keptOn: null,
          href: base,
          isCurrent: !chosen,
        },
      ]
    : []

  return (
    <PlanRoom
      key={chosen?.id ?? "left"}
      circleId={circleId}
      patientName={patientName}
      clinicianName={clinicianName}
      today={editor.today}
      version={editor.planVersion}
      draft={begun ?? defaultTemplate}
      draftVersion={editor.draftVersion}
      typed={typed}
      isFromTemplate={chosen?.id === from}
      lastOfferId={editor.lastOfferId}
      inForce={inForce}
      templates={[
        ...left,
        ...templates.map((template) => ({
          id: template.id,
          name: template.name,
          keptOn: template.keptOn,
          href: `${base}?from=${encodeURIComponent(template.id)}`,
          isCurrent: template === chosen,
        })),
      ]}
      catalogue={defaultTemplate.items}
      viewers={[{ name: patientName }]}
    />
  )
}
