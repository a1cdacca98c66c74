"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useLinkInFragment } from "#components/sign-in/use-link-in-fragment.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"

export type LetterButtonProps = {
  /** Saying yes at the new address, or stopping it from the old one. */
  which: "confirm" | "stop"
  /** An error named `token` means that the link opens nothing. */
  onPress: (token: string) => Promise<SubmitResult>
}

/** The page behind either letter: one button, no sign-in, and a mail scanner presses nothing. */
export function LetterButton({ which, onPress }: LetterButtonProps) {
  const t = useTranslations("keys.letter")
  const { submit, isSending, errors } = useSubmission(onPress)
  const [isDone, setDone] = useState(false)
  const link = useLinkInFragment()
  const say = (title: string, lead: string, wantsSignIn: boolean) => (
    <div className="stack">
      <div className="stack" role="status">
        <h1>{title}</h1>
        <p className="quiet">{lead}</p>
      </div>
      {wantsSignIn && <LinkButton href="/sign-in">{t("signIn")}</LinkButton>}
    </div>
  )

  if (isDone) return say(t(`${which}Done`), t(`${which}DoneLead`), which === "stop")
  if (link === null || errors.token) return say(t("broken"), t("brokenLead"), true)
  return (
    <div className="stack">
      <h1>{t(`${which}Title`)}</h1>
      <p className="quiet">{t(`${which}Lead`)}</p>
      <Button
        look="primary"
        wide
        disabled={isSending || link === "unread"}
        onClick={async () => {
          if (link !== "unread" && (await submit(link.token)) !== null) setDone(true)
        }}
      >
        {t(`${which}Button`)}
      </Button>
      <p role="alert">{errors.form}</p>
    </div>
  )
}
