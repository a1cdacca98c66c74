"use client"

import { useFormatter, useTranslations } from "next-intl"
import type { Viewer } from "#components/consent/visibility-line.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { TextArea } from "#components/ui/field.tsx"

export type NoteFieldProps = {
  note: string
  shared: boolean
  /** Everyone who holds the notes grant; a marked note is for all of them, by name. */
  readers: Viewer[]
  onNote: (note: string) => void
  onShared: (shared: boolean) => void
}

/** A note is for its writer alone until one tap marks it for the people who are named. */
export function NoteField({ note, shared, readers, onNote, onShared }: NoteFieldProps) {
  const t = useTranslations("session-log")
  const own = useTranslations("consent")
  const format = useFormatter()
  const named = format.list([own("you"), ...readers.map((reader) => reader.name)], { type: "conjunction" })
  return (
    <>
      <TextArea
        id="note"
        label={t("note")}
        heading
        value={note}
        maxLength={4000}
        onChange={(event) => onNote(event.target.value)}
      />
      {readers.length > 0 && (
        <ChoiceGroup
          className="mbs-4"
          legend={t("noteReaders")}
          name="who"
          columns="two"
          bare
          options={[
            { value: "me", label: own("onlyYou") },
            { value: "team", label: named },
          ]}
          value={shared ? "team" : "me"}
          onChange={(value) => onShared(value === "team")}
        />
      )}
    </>
  )
}
