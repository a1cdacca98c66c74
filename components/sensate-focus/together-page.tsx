import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { AgreedTerms, type AgreedTermsProps } from "./agreed-terms.tsx"
import { DidItHappen, type DidItHappenProps } from "./did-it-happen.tsx"
import type { Together } from "./joint.ts"
import { JointTimeAsk, type JointTimeAskProps } from "./joint-time-ask.tsx"
import { Paused } from "./paused.tsx"
import { ReflectionForm, type ReflectionFormProps } from "./reflection-form.tsx"
import { SignAgreement, type SignAgreementProps } from "./sign-agreement.tsx"
import { StepTurns } from "./step-turns.tsx"
import { WhatTogetherMeans } from "./what-together-means.tsx"
import { WordsThatHelp } from "./words-that-help.tsx"

export type TogetherPageProps = Together &
  Pick<JointTimeAskProps, "onAnswer" | "onPropose"> &
  Pick<SignAgreementProps, "changeHref" | "pressedHref" | "onSign" | "onNotNow"> & {
    reflectionViewers: ReflectionFormProps["viewers"]
    onTakeBackSignature: () => Promise<SubmitResult>
    onSwap: () => Promise<SubmitResult>
    limit: AgreedTermsProps["limit"]
    onPause: () => Promise<SubmitResult>
    onGoOn: () => Promise<SubmitResult>
    onHappened: DidItHappenProps["onAnswer"]
    /** What the reader alone is asked after a time for two. */
    pressure?: ReactNode
    /** What the reader had begun to write for themselves. */
    begun?: Pick<ReflectionFormProps, "start" | "onType">
    onReflect: ReflectionFormProps["onSubmit"]
    /** What else belongs on the page, such as what was told to the other. */
    children?: ReactNode
  }

/** One page for both of the two: what is asked of us, what the step is, what we agreed. */
export function TogetherPage(props: TogetherPageProps) {
  const { otherName, inForce, waiting, jointTime, changeHref } = props
  const t = useTranslations("sensate-focus")

  const toSign = waiting && (
    <SignAgreement
      otherName={otherName}
      waiting={waiting}
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
    return waiting ? (
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
  const { terms, signatures } = inForce
  return (
    <>
      {props.isPaused ? (
        <Paused otherName={otherName} iWouldGoOn={props.iWouldGoOn} onGoOn={props.onGoOn} />
      ) : (
        <JointTimeAsk
          otherName={otherName}
          jointTime={jointTime}
          zone={terms.zone}
          today={props.today ?? ""}
          onAnswer={props.onAnswer}
          onPropose={props.onPropose}
        />
      )}
      {props.toAnswerFor && (
        <DidItHappen otherName={otherName} proposal={props.toAnswerFor} onAnswer={props.onHappened} />
      )}
      {toSign}
      {!props.isPaused && (
        <>
          <StepTurns
            otherName={otherName}
            stage={terms.stage}
            begins={props.begins}
            minutes={terms.minutes}
            swap={jointTime.state === "none" ? "no_time" : props.swapAskedBy}
            onSwap={props.onSwap}
          />
          <AgreedTerms
            otherName={otherName}
            terms={terms}
            signatures={signatures}
            changeHref={changeHref}
            limit={props.limit}
            onPause={props.onPause}
          />
        </>
      )}
      {props.children}
      <WordsThatHelp />
      {props.pressure}
      <ReflectionForm
        key={props.begun?.start}
        {...props.begun}
        viewers={props.reflectionViewers}
        onSubmit={props.onReflect}
      />
    </>
  )
}
