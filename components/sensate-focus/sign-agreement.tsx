"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { Button, LinkButton } from "#components/ui/button.tsx"
import type { AgreementTerms, WaitingTerms } from "./joint.ts"
import { SeenByTwo } from "./seen-by-two.tsx"
import { SignatureLines } from "./signature-lines.tsx"
import { TermsList } from "./terms-list.tsx"

export type SignAgreementProps = {
  otherName: string
  waiting: WaitingTerms
  /** What is in force until both have signed; null for a first agreement. */
  replaces: AgreementTerms | null
  heading: "h1" | "h2"
  changeHref: string
  pressedHref: string
  onSign: () => Promise<SubmitResult>
  onNotNow: () => Promise<SubmitResult>
  onTakeBack: () => Promise<SubmitResult>
}

/** Each signs from their own login. Nothing here shows who waits how long for whom. */
export function SignAgreement(props: SignAgreementProps) {
  const { otherName: other, waiting, replaces, heading: Heading } = props
  const { terms, signatures, waitsANight } = waiting
  const waitsFor = signatures.mineOn === null ? "me" : "other"
  const t = useTranslations("sensate-focus.sign")
  const signing = useSubmission(props.onSign)
  const declining = useSubmission(props.onNotNow)
  const takingBack = useSubmission(props.onTakeBack)
  const isBusy = signing.isSending || declining.isSending

  return (
    <section className="block" aria-labelledby="sign">
      {waitsFor === "me" ? (
        <>
          <Heading id="sign">{t(replaces ? "titleChange" : "title")}</Heading>
          <p className="quiet mt-1">{t(waitsANight ? "leadNight" : "lead", { other })}</p>
        </>
      ) : (
        <>
          <Heading id="sign">{t(waitsANight ? "nightTitle" : "waitTitle", { other })}</Heading>
          <p className="quiet mt-1">
            {t(waitsANight ? "nightBody" : replaces ? "waitBody" : "waitBodyFirst")}
          </p>
        </>
      )}
      <TermsList terms={terms} otherName={other} replaces={replaces} />
      <SignatureLines
        signatures={signatures}
        otherName={other}
        isOthersUntold={waitsANight && waiting.isMine}
      />
      <p role="alert">{signing.errors.form ?? declining.errors.form ?? takingBack.errors.form}</p>
      {waitsFor === "me" ? (
        <>
          <div className="mt-4">
            <Answers column>
              <Answer icon="check" disabled={isBusy} onClick={() => signing.submit(undefined)}>
                {t("sign")}
              </Answer>
              <AnswerLink icon="pen" href={props.changeHref}>
                {t("change")}
              </AnswerLink>
              <Answer icon="moon" disabled={isBusy} onClick={() => declining.submit(undefined)}>
                {t("notNow")}
              </Answer>
            </Answers>
          </div>
          <p className="quiet small mt-3">{t("free")}</p>
          <LinkButton look="plain" href={props.pressedHref}>
            {t("pressed")}
          </LinkButton>
        </>
      ) : (
        <Button
          look="plain"
          className="mt-2"
          disabled={takingBack.isSending}
          onClick={() => takingBack.submit(undefined)}
        >
          {t("takeBack")}
        </Button>
      )}
      <div>
        <SeenByTwo otherName={other} />
      </div>
    </section>
  )
}
