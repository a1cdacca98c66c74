import { useTranslations } from "next-intl"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { AgreedTerms } from "./agreed-terms.tsx"
import { DidItHappen, type DidItHappenProps } from "./did-it-happen.tsx"
import type { AgreementInForce, JointTime, OfferedAgreement, Proposal } from "./joint.ts"
import { JointTimeAsk, type JointTimeAskProps } from "./joint-time-ask.tsx"
import { Paused } from "./paused.tsx"
import { ReflectionForm, type ReflectionFormProps } from "./reflection-form.tsx"
import { SignAgreement, type SignAgreementProps } from "./sign-agreement.tsx"
import { StepTurns } from "./step-turns.tsx"
import { WhatTogetherMeans } from "./what-together-means.tsx"
import { WordsThatHelp } from "./words-that-help.tsx"

export type TogetherPageProps = Pick<JointTimeAskProps, "onAnswer" | "onPropose" | "onTakeBack"> &
  Pick<SignAgreementProps, "changeHref" | "pressedHref" | "onSign" | "onNotNow"> & {
    otherName: string
    today: string
    inForce: AgreementInForce | null
    offered: OfferedAgreement | null
    jointTime: JointTime
    /** Who touches first next time; the rule alternates it. */
    begins: "me" | "other"
    /** A joint time that is over and that this person has not answered for. */
    toAnswerFor: Proposal | null
    reflectionViewers: ReflectionFormProps["viewers"]
    onTakeBackSignature: () => Promise<SubmitResult>
    onAskToSwap: () => Promise<SubmitResult>
    onAddLimit: (values: { limit: string }) => Promise<SubmitResult>
    onPause: () => Promise<SubmitResult>
    onGoOn: () => Promise<SubmitResult>
    onHappened: DidItHappenProps["onAnswer"]
    onReflect: ReflectionFormProps["onSubmit"]
  }

/** One page for both of the two: what is asked of us, what the step is, what we agreed. */
export function TogetherPage(props: TogetherPageProps) {
  const { otherName, inForce, offered, changeHref } = props
  const t = useTranslations("sensate-focus")

  const toSign = offered && (
    <SignAgreement
      otherName={otherName}
      offered={offered}
      replaces={inForce?.terms ?? null}
      heading={inForce ? "h2" : "h1"}
      changeHref={changeHref}
      pressedHref={props.pressedHref}
      onSign={props.onSign}
      onNotNow={props.onNotNow}
      onTakeBack={props.onTakeBackSignature}
    />
  )
  if (!inForce) {
    return offered ? (
      <>
        {toSign}
        <WhatTogetherMeans />
      </>
    ) : (
      <>
        <h1>{t("means.title")}</h1>
        <WhatTogetherMeans isTitled />
        <LinkButton look="primary" href={changeHref}>
          {t("form.title")}
        </LinkButton>
      </>
    )
  }
  const { terms, signatures, isPaused, iWouldGoOn } = inForce
  return (
    <>
      {isPaused ? (
        <Paused otherName={otherName} iWouldGoOn={iWouldGoOn} onGoOn={props.onGoOn} />
      ) : (
        <JointTimeAsk
          otherName={otherName}
          jointTime={props.jointTime}
          zone={terms.zone}
          today={props.today}
          onAnswer={props.onAnswer}
          onPropose={props.onPropose}
          onTakeBack={props.onTakeBack}
        />
      )}
      {props.toAnswerFor && (
        <DidItHappen otherName={otherName} proposal={props.toAnswerFor} onAnswer={props.onHappened} />
      )}
      {toSign}
      {!isPaused && (
        <>
          <StepTurns
            otherName={otherName}
            stage={terms.stage}
            begins={props.begins}
            minutesATurn={terms.minutesATurn}
            onAskToSwap={props.onAskToSwap}
          />
          <AgreedTerms
            otherName={otherName}
            terms={terms}
            signatures={signatures}
            changeHref={changeHref}
            onAddLimit={props.onAddLimit}
            onPause={props.onPause}
          />
        </>
      )}
      <WordsThatHelp />
      <ReflectionForm viewers={props.reflectionViewers} onSubmit={props.onReflect} />
    </>
  )
}
