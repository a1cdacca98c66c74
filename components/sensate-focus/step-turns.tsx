"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer } from "#components/ui/answer.tsx"
import type { SensateStage } from "#server/domain/care-plan/activity.ts"
import { TwoPebbles } from "./two-pebbles.tsx"

export type StepTurnsProps = {
  otherName: string
  stage: SensateStage
  /** Who touches first this time. */
  begins: "me" | "other"
  minutesATurn: number
  onAskToSwap: () => Promise<SubmitResult>
}

export function StepTurns({
  otherName: other,
  stage,
  begins,
  minutesATurn: minutes,
  onAskToSwap,
}: StepTurnsProps) {
  const t = useTranslations("sensate-focus.step")
  const { submit, isSending, errors } = useSubmission(onAskToSwap)
  const [wasAsked, setAsked] = useState(false)
  const iBegin = begins === "me"
  const turns = iBegin
    ? [
        { title: t("youBegin"), body: t("touch", { minutes }) },
        { title: t("thenOther", { other }), body: t("beTouched", { minutes }) },
      ]
    : [
        { title: t("otherBegins", { other }), body: t("beTouched", { minutes }) },
        { title: t("thenYou"), body: t("touch", { minutes }) },
      ]

  return (
    <section className="block" aria-labelledby="step">
      <TwoPebbles
        you={t("you")}
        other={other}
        label={iBegin ? t("pictureYou", { other }) : t("pictureOther", { other })}
        begins={begins}
      />
      <h2 id="step">{t("title", { stage: t(`stage.${stage}`) })}</h2>
      <p className="quiet mt-1">{t(`body.${stage}`)}</p>
      <ol className="mt-4 grid gap-4">
        {turns.map((turn, at) => (
          <li key={turn.title} className="grid grid-cols-[2rem_1fr] gap-3">
            <b
              aria-hidden="true"
              className="num grid h-8 w-8 place-items-center rounded-full bg-brand-soft text-on-brand-soft"
            >
              {at + 1}
            </b>
            <div>
              <h3>{turn.title}</h3>
              <p className="quiet">{turn.body}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-4">
        <Answer
          icon="swap"
          full
          className="w-full"
          disabled={isSending || wasAsked}
          onClick={async () => setAsked((await submit(undefined)) !== null)}
        >
          {t("swap")}
        </Answer>
      </div>
      <p role="status" className="quiet small">
        {errors.form ?? (wasAsked ? t("swapAsked", { other }) : "")}
      </p>
      <VisibilityLine viewers={[{ name: other }]} />
    </section>
  )
}
