"use client"

import { useState } from "react"
import { OwnAnswers, type OwnAnswersProps } from "#components/safety/own-answers.tsx"
import { OwnSafety } from "#components/safety/own-safety.tsx"
import { useProvenCall } from "../../_proof/use-proven-call.tsx"
import { useCall } from "../../_trpc/use-call.ts"
import { useOnce } from "../use-once.ts"

type OwnProps = { clinician: { id: string; name: string } | null }

/** Binds what a person says of their own safety to what its buttons do. */
export function Own({ clinician }: OwnProps) {
  const call = useCall()
  const once = useOnce()
  const { provenCall, proof } = useProvenCall()
  const [answers, setAnswers] = useState<OwnAnswersProps["answers"]>(null)
  const [trouble, setTrouble] = useState<string>()

  async function show() {
    const read = await provenCall("safety.readOwn", undefined)
    if (read.ok) setAnswers(read.data)
    else setTrouble(read.errors.form)
  }

  async function forget(id: string) {
    const gone = await call("safety.forgetOwn", { id })
    if (gone.ok) setAnswers((all) => all?.filter((one) => one.id !== id) ?? null)
  }

  return (
    <>
      <OwnSafety
        clinicianName={clinician?.name}
        pressedHref="/pressed"
        pauseHref="/patient/together"
        onTell={async (answer) => {
          const told = await call("safety.tellOwn", { clientId: once.idOf(answer), answer })
          if (told.ok) once.arrived(answer)
          return told
        }}
        onSend={async (text) => {
          if (!clinician) return { ok: true }
          const thread = { room: "mine" as const, withId: clinician.id }
          return call("message.send", { thread, clientId: once.idOf(text), text })
        }}
      />
      <OwnAnswers
        answers={answers}
        trouble={trouble}
        onShow={() => void show()}
        onForget={(id) => void forget(id)}
      />
      {proof}
    </>
  )
}
