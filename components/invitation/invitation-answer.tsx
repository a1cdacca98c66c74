"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { SharedDevice } from "#components/sign-in/shared-device.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"

export type InvitationKind = "patient" | "partner" | "clinician"
export type InvitationChoice = "accept" | "decline" | "wrong_person"

export type InvitationAnswerProps = {
  kind: InvitationKind
  inviterName: string
  inviteeName: string
  /** Where a yes signs somebody in. */
  asksDevice: boolean
  onAnswer: (answer: { choice: InvitationChoice; isSharedDevice: boolean }) => Promise<SubmitResult>
}

/** Who is invited, in the names of their words. */
const words = {
  patient: { title: "titlePatient", purpose: "purposePatient", next: "nextPatient", yes: "yes" },
  partner: { title: "titlePartner", purpose: "purposePartner", next: "nextPartner", yes: "yes" },
  clinician: {
    title: "titleClinician",
    purpose: "purposeClinician",
    next: "nextClinician",
    yes: "yesClinician",
  },
} as const

/** Shown once the three words were right: both names, what it is for, and two answers of the same weight. */
export function InvitationAnswer(props: InvitationAnswerProps) {
  const { kind, inviterName, inviteeName, asksDevice, onAnswer } = props
  const t = useTranslations("invitation.answer")
  const { submit, isSending, errors } = useSubmission(onAnswer)
  const [isClosed, setClosed] = useState(false)
  const [isSharedDevice, setSharedDevice] = useState(true)
  const names = { inviter: inviterName, invitee: inviteeName }

  async function close(choice: InvitationChoice) {
    if (await submit({ choice, isSharedDevice })) setClosed(true)
  }

  if (isClosed) {
    return (
      <div className="stack" role="status">
        <h1>{t("declined")}</h1>
        <p className="quiet">{t("declinedBody")}</p>
      </div>
    )
  }
  return (
    <div className="stack">
      <h1>{t(words[kind].title, names)}</h1>
      <p>{t(words[kind].purpose, names)}</p>
      <p>{t(words[kind].next, names)}</p>
      {asksDevice && (
        <SharedDevice
          checked={isSharedDevice}
          onChange={(event) => setSharedDevice(event.currentTarget.checked)}
        />
      )}
      {errors.form && <p role="alert">{errors.form}</p>}
      <Answers>
        <Answer
          icon="check"
          disabled={isSending}
          onClick={() => submit({ choice: "accept", isSharedDevice })}
        >
          {t(words[kind].yes, names)}
        </Answer>
        <Answer icon="cross" disabled={isSending} onClick={() => close("decline")}>
          {t("no")}
        </Answer>
      </Answers>
      <p className="quiet small">{t("no2", names)}</p>
      <Button look="plain" disabled={isSending} onClick={() => close("wrong_person")}>
        {t("wrongPerson")}
      </Button>
    </div>
  )
}
