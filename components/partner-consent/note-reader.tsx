"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type Reader = {
  relationshipId: string
  name: string
  /** The day since which they read; null where they don't. */
  since: string | null
  /** The sentences that are agreed to, as they stand in the record. */
  words: readonly string[]
}

export type NoteReaderProps = {
  reader: Reader
  onShare: (relationshipId: string) => Promise<SubmitResult>
  onStop: (relationshipId: string) => Promise<SubmitResult>
}

/** One clinician. Showing more takes a second look; showing less is one press. */
export function NoteReader({ reader, onShare, onStop }: NoteReaderProps) {
  const { relationshipId, name, since, words } = reader
  const t = useTranslations("partner-consent")
  const day = useDayWords()
  const { submit, isSending, errors } = useSubmission(since ? onStop : onShare)
  const [isOpen, setOpen] = useState(false)
  const hidden = (text: React.ReactNode) => <span className="vh">{text}</span>
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 border-b border-hairline py-4">
      <div>
        <h3>{name}</h3>
        <p className="quiet small">{since ? t("reads", { day: day.long(since) }) : t("readsNot")}</p>
      </div>
      {since ? (
        <Button look="line" disabled={isSending} onClick={() => submit(relationshipId)}>
          <span>{t.rich("stop", { hidden, name })}</span>
        </Button>
      ) : (
        <Button look="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>{t.rich("share", { hidden, name })}</span>
        </Button>
      )}
      <div className="col-span-full">
        {errors.form && <p role="alert">{errors.form}</p>}
        {isOpen && !since && (
          <div className="stack mt-2">
            {words.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <div className="row wrap">
              <Button disabled={isSending} onClick={() => submit(relationshipId)}>
                {t("shareNow")}
              </Button>
              <Button look="plain" onClick={() => setOpen(false)}>
                {t("cancel")}
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  )
}
