"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import type { Viewer } from "#components/consent/visibility-line.tsx"
import { LadderPage } from "#components/trainer-ladder/ladder-page.tsx"
import type { OutputOf } from "../../_trpc/call.ts"
import { useCall } from "../../_trpc/use-call.ts"

type PatientLadderProps = {
  page: OutputOf<"practice.ladder">
  viewers: Viewer[]
}

/** The ladder with its thought: using another size, or staying, is one tap and nobody else's. */
export function PatientLadder({ page, viewers }: PatientLadderProps) {
  const call = useCall()
  const router = useRouter()
  const [trouble, setTrouble] = useState<string>()
  const [stays, setStays] = useState(false)
  const { therapist } = page

  async function choose(itemId: string) {
    const answer = await call("practice.chooseRung", { itemId, day: page.today })
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (answer.ok) router.refresh()
  }

  return (
    <>
      {trouble && <p role="alert">{trouble}</p>}
      <LadderPage
        ladder={page.ladder}
        currentItemId={page.currentItemId}
        usedItemIds={page.usedItemIds}
        ceilingItemId={page.ceilingItemId}
        selfPaced={page.selfPaced}
        suggestion={stays ? { kind: "stay", reason: "ratings_skipped" } : page.suggestion}
        therapist={therapist?.name ?? null}
        viewers={viewers}
        sharingHref="/patient/sharing"
        writeHref={therapist ? `/patient/messages/${therapist.id}` : "/patient"}
        onUse={(itemId) => void choose(itemId)}
        onStay={() => setStays(true)}
      />
    </>
  )
}
