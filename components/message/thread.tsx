"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { emptyField, textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"
import { Link } from "#components/ui/link.tsx"
import { State } from "#components/ui/state.tsx"

export type ThreadMessage = {
  id: string
  isOwn: boolean
  text: string
  /** The reader's local day. No time, no sign of having been read. */
  day: string
  /** Set when it was written as "Talk about it first". */
  aboutPlanVersion: number | null
}

export type ThreadProps = {
  otherName: string
  /** Who the reader is in this thread; the hint differs. */
  reader: "patient" | "clinician"
  messages: readonly ThreadMessage[]
  isClosed: boolean
  /** What the reader had begun to write. */
  start?: string
  onType?: (text: string) => void
  onSend: (values: { text: string }) => Promise<SubmitResult>
}

const longest = 4000

/** One plain thread between two people, oldest first. */
export function Thread({ otherName: name, reader, messages, isClosed, start, onType, onSend }: ThreadProps) {
  const t = useTranslations("message")
  const day = useDayWords()
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSend)

  const [isBegun, setBegun] = useState(start !== undefined)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const text = textOf(new FormData(form), "text")
    if (text === "") return refuse({ text: t("missing") })
    if (text.length > longest) return refuse({ text: t("long") })
    if (await submit({ text })) {
      emptyField(form, "text", text)
      setBegun(false)
    }
  }

  return (
    <div className="max-w-xl">
      <h1>{t("title", { name })}</h1>
      <p className="quiet mt-1">{t("lead")}</p>
      {messages.length === 0 && <State title={t("empty")} />}
      {messages.length === 0 && reader === "patient" && !isClosed && (
        <p className="quiet small mt-3">
          {t("kept", { name })} <Link href="/privacy">{t("more")}</Link>
        </p>
      )}
      <ol className="my-4">
        {messages.map((message) => (
          <li key={message.id} className="border-b border-hairline py-4">
            <p className="small quiet">
              <b>{message.isOwn ? t("you") : name}</b>,{" "}
              <time dateTime={message.day}>{day.long(message.day)}</time>
              {message.aboutPlanVersion !== null && `. ${t("about", { version: message.aboutPlanVersion })}`}
            </p>
            <p className="mt-1 whitespace-pre-line" dir="auto">
              {message.text}
            </p>
          </li>
        ))}
      </ol>
      {isClosed ? (
        <p className="quiet">{t("closed")}</p>
      ) : (
        <form method="post" noValidate onSubmit={send} className="stack">
          <Refusal errors={errors} attempt={attempt} fieldIds={{ text: "message-text" }} />
          <TextArea
            id="message-text"
            name="text"
            rows={4}
            label={t("label", { name })}
            hint={t(reader === "patient" ? "hint" : "hintClinician", { name })}
            error={errors.text}
            defaultValue={start}
            onChange={(event) => onType?.(event.currentTarget.value)}
          />
          {isBegun && (
            <p role="status" className="quiet small">
              {t("begun")}
            </p>
          )}
          {onType && <KeptAsYouWrite />}
          <div className="row between wrap">
            <VisibilityLine viewers={[{ name }]} />
            <Button look="primary" type="submit" disabled={isSending}>
              {t("send")}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
