"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"

export type OwnReflection = {
  id: string
  version: number
  day: string
  words: string
  /** Kept from whoever reads the others. */
  isWithheld: boolean
}

export type NoteHands = {
  /** What the author had begun to make of it. */
  begun?: (note: OwnReflection) => string | undefined
  onType?: (note: OwnReflection, words: string) => void
  onLeave?: (note: OwnReflection) => void
  onChange: (note: OwnReflection, words: string) => Promise<SubmitResult>
  onRemove: (note: OwnReflection) => Promise<SubmitResult>
  /** Left out where nobody reads these notes: there is nobody to keep one from. */
  onWithhold?: (note: OwnReflection, withheld: boolean) => Promise<SubmitResult>
}

const longest = 4000

/** One note of one's own, with the two things that can be done to it. */
export function OwnNote({ note, ...hands }: NoteHands & { note: OwnReflection }) {
  const { onChange, onRemove, onWithhold } = hands
  const t = useTranslations("sensate-focus.reflection")
  const day = useDayWords().long(note.day)
  const [isOpen, setOpen] = useState(false)
  const changing = useSubmission((words: string) => onChange(note, words))
  const removing = useSubmission(() => onRemove(note))
  const withholding = useSubmission(
    async (withheld: boolean): Promise<SubmitResult> => onWithhold?.(note, withheld) ?? { ok: true },
  )
  const hidden = (text: React.ReactNode) => <span className="vh">{text}</span>

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const words = textOf(new FormData(event.currentTarget), "words")
    if (words === "") return changing.refuse({ words: t("missing") })
    if (words.length > longest) return changing.refuse({ words: t("long") })
    if (await changing.submit(words)) setOpen(false)
  }

  if (isOpen) {
    return (
      <form method="post" noValidate onSubmit={send} className="stack mt-2">
        <TextArea
          id={`note-${note.id}`}
          name="words"
          rows={5}
          label={t("changeTitle")}
          defaultValue={hands.begun?.(note) ?? note.words}
          error={changing.errors.words ?? changing.errors.form}
          onChange={(event) => hands.onType?.(note, event.currentTarget.value)}
        />
        {hands.onType && <KeptAsYouWrite />}
        <div className="row wrap">
          <Button type="submit" disabled={changing.isSending}>
            {t("save")}
          </Button>
          <Button
            look="plain"
            onClick={() => {
              hands.onLeave?.(note)
              setOpen(false)
            }}
          >
            {t("cancel")}
          </Button>
        </div>
      </form>
    )
  }
  return (
    <>
      <p className="whitespace-pre-line" dir="auto">
        {note.words}
      </p>
      {note.isWithheld && <VisibilityLine viewers={[]} words={t("withheld")} />}
      <div className="row wrap">
        <Button look="plain" className="small" onClick={() => setOpen(true)}>
          <span>{t.rich("change", { hidden, day })}</span>
        </Button>
        {onWithhold && (
          <Button
            look="plain"
            className="small"
            disabled={withholding.isSending}
            onClick={() => withholding.submit(!note.isWithheld)}
          >
            <span>{t.rich(note.isWithheld ? "giveBack" : "withhold", { hidden, day })}</span>
          </Button>
        )}
        <Button
          look="plain"
          className="small"
          disabled={removing.isSending}
          onClick={() => removing.submit(undefined)}
        >
          <span>{t.rich("remove", { hidden, day })}</span>
        </Button>
      </div>
      <p role="alert">{removing.errors.form ?? withholding.errors.form}</p>
    </>
  )
}
