"use client"

import { NextStep } from "#components/sensate-focus/next-step.tsx"
import { StepBack } from "#components/sensate-focus/step-back.tsx"
import type { Together } from "./together-room.tsx"
import { useCoupleCall } from "./use-couple-call.ts"

export type StepRoomProps = {
  room: "mine" | "ours"
  otherName: string
  step: NonNullable<Together["step"]>
}

/** The question of the next step, and the way back, with their hands. */
export function StepRoom({ room, otherName, step: { next, before, ...step } }: StepRoomProps) {
  const send = useCoupleCall()
  return (
    <>
      {next && (
        <NextStep
          otherName={otherName}
          next={next}
          mine={step.mine}
          withTherapist={step.withTherapist}
          onAnswer={(answer) => send("sensateFocus.answerStep", { room, to: next, answer })}
          onDecideAsTwo={() => send("sensateFocus.decideAsTwo", { room })}
        />
      )}
      {before && (
        <StepBack before={before} onStepBack={() => send("sensateFocus.stepBack", { room, to: before })} />
      )}
    </>
  )
}
