"use client"

import { useRouter } from "next/navigation"
import type { ReactNode } from "react"
import { SharingPage } from "#components/sharing/sharing-page.tsx"
import { useProvenCall } from "../../_proof/use-proven-call.tsx"
import type { OutputOf } from "../../_trpc/call.ts"
import { useCall } from "../../_trpc/use-call.ts"

type Person = OutputOf<"consent.sharing">["people"][number]
type SharingProps = {
  people: { label: string; href: string }[]
  currentHref: string
  person: Person
  today: string
  /** When this page was read. */
  seenAt: string
  isExact: boolean
  hold: OutputOf<"consent.sharing">["hold"]
  cards: ReactNode
}

/** Binds the Sharing page of one person to what its hands do. Showing less asks nothing; showing more asks who it is. */
export function Sharing({ person, seenAt, ...page }: SharingProps) {
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const { relationshipId } = person

  async function andLookAgain<T extends { ok: boolean }>(answer: T): Promise<T> {
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <>
      {proof}
      <SharingPage
        {...page}
        person={person}
        grants={person.categories}
        seeAsHref={`/patient/see-as/${relationshipId}`}
        pressedHref="/pressed"
        accessLogHref="/patient/sharing/looked"
        receiptsHref="/patient/sharing/receipts"
        onShare={async (days) =>
          andLookAgain(await provenCall("consent.share", { relationshipId, seenAt, ...days }))
        }
        onRenew={async (category) =>
          andLookAgain(await provenCall("consent.renew", { relationshipId, category }))
        }
        onShowExact={async () => andLookAgain(await provenCall("consent.showExact", undefined))}
        onStop={async (category) => andLookAgain(await call("consent.stop", { relationshipId, category }))}
        onChangeDays={async (days) =>
          andLookAgain(await call("consent.changeDays", { relationshipId, seenAt, ...days }))
        }
        onLookAtPast={async (category) => {
          const answer = await call("consent.past", { relationshipId, category })
          return answer.ok ? { ok: true, past: answer.data } : answer
        }}
        onStopAll={async (mode) => {
          const answer = await andLookAgain(await call("consent.stopAll", { relationshipId, mode }))
          return answer.ok ? { ok: true, at: answer.data.at } : answer
        }}
      />
    </>
  )
}
