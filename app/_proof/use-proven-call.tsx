"use client"

import { useTranslations } from "next-intl"
import { lazy, type ReactNode, Suspense, useState } from "react"
import { flushSync } from "react-dom"
import type { Refused } from "#components/submission/use-submission.ts"
import { call, type InputOf, type OutputOf, type Path } from "../_trpc/call.ts"
import { useRefusal } from "../_trpc/use-call.ts"

// Few calls ever ask for it, so no page brings it along.
const ProofDialog = lazy(() => import("./proof-dialog.tsx").then((file) => ({ default: file.ProofDialog })))

type Asked = { again: () => Promise<boolean>; giveUp: () => void }

/**
 * Like `useCall`, for what asks who one is: when the answer is «needs_proof» a dialog opens over the page, which keeps
 * what was typed, and after the proof the same call goes out again. Render `proof` anywhere in the page.
 */
export function useProvenCall() {
  const refusal = useRefusal()
  const t = useTranslations("trouble.code")
  const [asked, setAsked] = useState<Asked | null>(null)

  async function provenCall<P extends Path>(
    path: P,
    input: InputOf<P>,
  ): Promise<{ ok: true; data: OutputOf<P> } | Refused> {
    const first = await call(path, input)
    if (first.ok) return first
    if (first.error.code !== "needs_proof") return refusal(first.error)
    return new Promise((resolve) => {
      const settle = (answer: { ok: true; data: OutputOf<P> } | Refused) => {
        // The dialog gives the focus back first; then the page may put it elsewhere.
        flushSync(() => setAsked(null))
        resolve(answer)
      }
      setAsked({
        // False as long as there is no proof; any other answer is the caller's.
        again: async () => {
          const answer = await call(path, input)
          if (!answer.ok && answer.error.code === "needs_proof") return false
          settle(answer.ok ? answer : refusal(answer.error))
          return true
        },
        giveUp: () => settle({ ok: false, errors: { form: t("needs_proof") } }),
      })
    })
  }

  const proof: ReactNode = asked && (
    <Suspense>
      <ProofDialog onProven={asked.again} onClose={asked.giveUp} />
    </Suspense>
  )
  return { provenCall, proof }
}
