"use client"

import { LadderPage } from "#components/trainer-ladder/ladder-page.tsx"
import type { StepSuggestion } from "#server/domain/trainer-ladder/suggest-step.ts"
import { samplePlan } from "./sample-plan.ts"

const suggestions: { [show: string]: StepSuggestion } = {
  ladder: { kind: "stay", reason: "more_sessions" },
  "ladder-up": { kind: "up", reason: "criteria_met", itemId: "blue" },
  "ladder-down": { kind: "down", reason: "hard_lately", itemId: "white" },
  "ladder-ask": { kind: "ask_therapist", reason: "strong_pain" },
}

export function LadderSample({ show }: { show: string }) {
  return (
    <LadderPage
      ladder={show === "ladder-empty" ? null : samplePlan.ladder}
      currentItemId="green"
      usedItemIds={["finger", "white", "green"]}
      ceilingItemId={show === "ladder-up" ? null : "green"}
      selfPaced={false}
      suggestion={suggestions[show] ?? { kind: "stay", reason: "no_ladder" }}
      therapist="Dr Okafor"
      viewers={[{ name: "Dr Okafor" }, { name: "Lena Lind" }]}
      sharingHref="/gallery"
      writeHref="/gallery"
      onUse={() => undefined}
      onStay={() => undefined}
    />
  )
}
