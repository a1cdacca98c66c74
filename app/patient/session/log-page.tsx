"use client"

import { useTranslations } from "next-intl"
import type { SessionDraft } from "#components/session-log/session-draft.ts"
import { SessionForm, type SessionFormProps } from "#components/session-log/session-form.tsx"
import { Button } from "#components/ui/button.tsx"
import type { KeptDraft } from "./kept-draft.ts"
import type { SavedPageProps } from "./saved-page.tsx"
import { useSave } from "./use-save.ts"

type LogPageProps = Pick<SessionFormProps, "eyebrow" | "ladder" | "viewers"> & {
  kept: KeptDraft
  /** It was written before this page was opened. */
  isRestored: boolean
  zone: string
  onChange: (draft: SessionDraft) => void
  onLetGo: () => void
  onSaved: (show: SavedPageProps["show"]) => void
}

/** What was felt, kept while it is typed; the same session is never saved twice. */
export function LogPage({ kept, isRestored, zone, onChange, onLetGo, onSaved, ...form }: LogPageProps) {
  const t = useTranslations("patient")
  const { hasFirst, save } = useSave(kept, zone)

  return (
    <>
      {isRestored && (
        <p className="row between wrap" role="status">
          {t("restored")}
          <Button look="plain" onClick={onLetGo}>
            {t("discard")}
          </Button>
        </p>
      )}
      <SessionForm
        {...form}
        correcting={hasFirst}
        start={kept.draft}
        helpHref="/patient/help"
        onChange={onChange}
        onSave={async (log) => {
          const saved = await save(log)
          if (saved.ok) onSaved(saved.show)
          return saved
        }}
      />
    </>
  )
}
