"use client"

import { useRouter } from "next/navigation"
import { CardComposer, type CardComposerProps } from "#components/shared-card/card-composer.tsx"
import { useProvenCall } from "../../../../_proof/use-proven-call.tsx"
import { useCall } from "../../../../_trpc/use-call.ts"
import { useOnce } from "../../../use-once.ts"

type ComposerProps = Pick<CardComposerProps, "readers" | "goals" | "sessions">

/** Binds the making of a card: it is looked at as often as she likes, and given once. */
export function Composer(props: ComposerProps) {
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const once = useOnce()
  return (
    <>
      {proof}
      <CardComposer
        {...props}
        onLook={async (relationshipId, choice) => {
          const answer = await call("sharedCard.preview", { relationshipId, choice: open(choice) })
          return answer.ok ? { ok: true, look: answer.data } : answer
        }}
        onGive={async (relationshipId, choice, seen) => {
          const clientId = once.idOf(`${relationshipId} ${seen}`)
          const body = { clientId, relationshipId, choice: open(choice), seen }
          const answer = await provenCall("sharedCard.publish", body)
          if (answer.ok) router.push("/patient/sharing/cards")
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
