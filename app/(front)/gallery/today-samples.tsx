"use client"

import { useState } from "react"
import { PlanOffer } from "#components/care-plan/plan-offer.tsx"
import { EmptyToday } from "#components/today/empty-today.tsx"
import type { TodayItemState } from "#components/today/today-item.tsx"
import { TodayPage } from "#components/today/today-page.tsx"
import { offeredPlan, samplePlan } from "./sample-plan.ts"

const team = [{ name: "Dr Okafor" }, { name: "Lena Lind" }]

export function TodaySample({ show }: { show: string }) {
  const [left, setLeft] = useState<string[]>(["floor"])
  const [resting, setResting] = useState(show === "today-rest")
  const [toast, setToast] = useState<string>()
  if (show === "today-empty") return <EmptyToday therapist="Dr Okafor" breatheHref="#" chooseHref="#" />
  const count = show === "today-none" ? 0 : show === "today-many" ? 6 : 3
  const items = samplePlan.items.slice(0, count).map((item) => ({
    item,
    state: stateOf(item.id, left, show),
    beginHref: "/gallery?show=player",
    rung: item.kind === "trainer" ? "Green" : undefined,
  }))
  return (
    <TodayPage
      day="2026-11-22"
      items={items}
      nextDay="2026-11-24"
      resting={resting}
      offline={show === "today-offline"}
      viewers={team}
      sharingHref="/gallery"
      offer={
        show === "today-offer" ? (
          <PlanOffer
            authorName="Dr Okafor"
            plan={offeredPlan}
            current={samplePlan}
            currentVersion={6}
            headingLevel="p"
            onAnswer={async () => ({ ok: true }) as const}
          />
        ) : undefined
      }
      letter={{
        from: "Dr Okafor",
        writtenOn: "2026-11-19",
        paragraphs: [
          "On Monday it felt tight, and you stopped and waited. That is the skill we are practising.",
          "Stay with Green for as long as you like. There is no date to reach.",
        ],
        signature: "Adaeze Okafor",
        viewers: [{ name: "Dr Okafor" }],
        sharingHref: "/gallery",
        writeBackHref: "/gallery",
      }}
      toast={
        toast
          ? {
              children: "Not today. It comes round on Tuesday.",
              action: "Undo",
              onAction: () => {
                setLeft(left.filter((id) => id !== toast))
                setToast(undefined)
              },
            }
          : undefined
      }
      onLeaveItem={(id) => {
        setLeft([...left, id])
        setToast(id)
      }}
      onBringBack={(id) => setLeft(left.filter((one) => one !== id))}
      onRest={() => setResting(true)}
      onEndRest={() => setResting(false)}
    />
  )
}

function stateOf(id: string, left: string[], show: string): TodayItemState {
  if (left.includes(id)) return { kind: "left", returnsOn: "2026-11-24" }
  return show === "today-done" && id === "breathing" ? { kind: "done", minutes: 5 } : { kind: "open" }
}
