"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer } from "#components/ui/answer.tsx"
import type { SensateStage } from "#server/domain/care-plan/activity.ts"
import type { MeOrOther } from "./joint.ts"
import { SeenByTwo } from "./seen-by-two.tsx"
import { TwoPebbles } from "./two-pebbles.tsx"

export type StepTurnsProps = {
  otherName: string
  stage: SensateStage
  /** Who touches first next time. */
  begins: MeOrOther
  minutes: number
  /** "no_time" where there is no joint time to swap for. */
  swap: MeOrOther | null | "no_time"
  /** Asks, or says yes to what the other asked. */
  onSwap: () => Promise<SubmitResult>
}

export function StepTurns({ otherName: other, stage, begins, minutes, swap, onSwap }: StepTurnsProps) {
  const t = useTranslations("sensate-focus.step")
  const { submit, isSending, errors } = useSubmission(onSwap)
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
      {swap === "other" && <p className="mt-4">{t("otherAsks", { other })}</p>}
      {(swap === null || swap === "other") && (
        <div className="mt-4">
          <Answer icon="swap" className="w-full" disabled={isSending} onClick={() => submit(undefined)}>
            {t(swap === null ? "swap" : "swapYes")}
          </Answer>
        </div>
      )}
      <p role="status" className="quiet small">
        {errors.form ?? (swap === "me" ? t("swapAsked", { other }) : swap === "other" ? t("swapFine") : "")}
      </p>
      <SeenByTwo otherName={other} />
    </section>
  )
}
