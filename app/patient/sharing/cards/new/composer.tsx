"use client"

import { useRouter } from "next/navigation"
import { CardComposer, type CardComposerProps } from "#components/shared-card/card-composer.tsx"
import { type DraftProps, useDraft } from "../../../../_draft/use-draft.ts"
import { useProvenCall } from "../../../../_proof/use-proven-call.tsx"
import { useCall } from "../../../../_trpc/use-call.ts"
import { useOnce } from "../../../use-once.ts"
import { readCard } from "./kept-card.ts"

type ComposerProps = Pick<CardComposerProps, "readers" | "goals" | "sessions"> & { draft: DraftProps }

/** Binds the making of a card: it is looked at as often as she likes, and given once. */
export function Composer({ draft: place, ...props }: ComposerProps) {
  const draft = useDraft(place)
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const once = useOnce()
  return (
    <>
      {proof}
      <CardComposer
        key={draft.start}
        {...props}
        start={readCard(draft.start)}
        onType={(begun) => draft.keep(JSON.stringify(begun))}
        onLook={async (relationshipId, choice) => {
          const answer = await call("sharedCard.preview", { relationshipId, choice: open(choice) })
          return answer.ok ? { ok: true, look: answer.data } : answer
        }}
        onGive={async (relationshipId, choice, { mark, at }) => {
          const clientId = once.idOf(`${relationshipId} ${mark}`)
          const body = { clientId, relationshipId, choice: open(choice), seen: mark, seenAt: at }
          const answer = await provenCall("sharedCard.publish", body)
          if (answer.ok) {
            void draft.drop()
            router.push("/patient/sharing/cards")
          }
          return answer
        }}
      />
    </>
  )
}

/** The wire takes plain lists. */
const open = ({ goals, steps, ratings, ...said }: Parameters<CardComposerProps["onLook"]>[1]) => ({
  ...said,
  goals: [...goals],
  steps: [...steps],
  ratings: [...ratings],
})
