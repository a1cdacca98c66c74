import { PlanEditor } from "#components/care-plan/plan-editor.tsx"
import { PlanOffer } from "#components/care-plan/plan-offer.tsx"
import { TemplatesPage } from "#components/care-plan/templates-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { well } from "./pretend.ts"

export const plan6: CarePlan = {
  ...defaultTemplate,
  goals: [{ id: "smear", words: "have a smear test, and not dread it for weeks" }],
  items: defaultTemplate.items.filter((item) => item.kind !== "stretches"),
  stepCeilingItemId: "size-2",
}

export const plan7: CarePlan = {
  ...plan6,
  items: plan6.items.map((item) =>
    item.kind === "trainer" ? { ...item, dose: { ...item.dose, minutes: 12 } } : item,
  ),
  stepCeilingItemId: "size-3",
  noteToPatient: "Size 3 is there when you want it, and size 2 is enough.",
}

export const planScenes: Record<string, () => React.ReactNode> = {
  "plan-editor": () => (
    <RoomShell room="caseload" current="plans" name="Dr Adaeze Okafor">
      <PlanEditor
        patientName="Amara"
        clinicianName="Dr Okafor"
        today="2026-11-23"
        version={7}
        draft={plan7}
        inForce={{ version: 6, fromDay: "2026-11-09", plan: plan6 }}
        templates={[
          { id: "current", name: null, keptOn: null, href: "#", isCurrent: true },
          { id: "first", name: null, keptOn: null, href: "#", isCurrent: false },
          { id: "empty", name: null, keptOn: null, href: "#", isCurrent: false },
        ]}
        catalogue={defaultTemplate.items}
        viewers={[{ name: "Amara" }, { name: "Lena Lind" }]}
        onKeepDraft={well}
        onKeepTemplate={well}
        onOffer={well}
      />
    </RoomShell>
  ),
  templates: () => (
    <RoomShell room="caseload" current="plans" name="Dr Adaeze Okafor">
      <TemplatesPage
        templates={[
          { id: "first", name: null, keptOn: null, plan: defaultTemplate },
          { id: "own", name: null, keptOn: "2026-11-20", plan: plan6 },
        ]}
      />
    </RoomShell>
  ),
  "plan-offer": () => (
    <RoomShell room="mine" current="today">
      <PlanOffer authorName="Dr Okafor" plan={plan7} current={plan6} currentVersion={6} onAnswer={well} />
    </RoomShell>
  ),
}
