"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { emptyField, textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"
import { SeenByTwo } from "./seen-by-two.tsx"

export type TellPartnerFormProps = {
  otherName: string
  /** What the author had begun to write; the other knows of it when it is sent. */
  start?: string
  onType?: (words: string) => void
  onSubmit: (values: { words: string }) => Promise<SubmitResult>
}

const longest = 1000

/** A row of its own in the log of the two: a private note never becomes one. */
export function TellPartnerForm({ otherName: other, start, onType, onSubmit }: TellPartnerFormProps) {
  const t = useTranslations("sensate-focus.tell")
  const { submit, refuse, isSending, errors } = useSubmission(onSubmit)
  const [isTold, setTold] = useState(false)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const words = textOf(new FormData(form), "words")
    setTold(false)
    if (words === "") return refuse({ words: t("missing") })
    if (words.length > longest) return refuse({ words: t("long") })
    if (await submit({ words })) {
      emptyField(form, "words", words)
      setTold(true)
    }
  }

  return (
    <form method="post" noValidate onSubmit={send} className="block">
      <TextArea
        id="tell"
        name="words"
        heading
        rows={2}
        label={t("title", { other })}
        hint={t("hint", { other })}
        error={errors.words ?? errors.form}
        defaultValue={start}
        onChange={(event) => onType?.(event.currentTarget.value)}
      />
      {onType && <KeptAsYouWrite />}
      <div className="row between wrap mt-3">
        <SeenByTwo otherName={other} of="log" />
        <Button type="submit" disabled={isSending}>
          {t("send", { other })}
        </Button>
      </div>
      <p role="status" className="quiet small">
        {isTold && t("told")}
      </p>
    </form>
  )
}
