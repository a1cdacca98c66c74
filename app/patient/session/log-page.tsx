"use client"

import { useTranslations } from "next-intl"
import type { SessionDraft } from "#components/session-log/session-draft.ts"
import { SessionForm, type SessionFormProps } from "#components/session-log/session-form.tsx"
import { Button } from "#components/ui/button.tsx"
import type { AfterLog } from "#server/domain/session-log/after-log.ts"
import { useCall } from "../../_trpc/use-call.ts"
import type { KeptDraft } from "./kept-draft.ts"

type LogPageProps = Pick<SessionFormProps, "eyebrow" | "ladder" | "viewers"> & {
  kept: KeptDraft
  /** It was written before this page was opened. */
  isRestored: boolean
  zone: string
  onChange: (draft: SessionDraft) => void
  onLetGo: () => void
  onSaved: (show: AfterLog["show"]) => void
}

/** What was felt, kept in the tab until it is saved; the same session is never saved twice. */
export function LogPage({ kept, isRestored, zone, onChange, onLetGo, onSaved, ...form }: LogPageProps) {
  const t = useTranslations("patient")
  const call = useCall()

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
        start={kept.draft}
        helpHref="/patient/help"
        onChange={onChange}
        onSave={async (log) => {
          const { clientId, performedOn } = kept
          const performed = { on: performedOn, zone }
          const answer = await call("sessionLog.log", { clientId, performed, log })
          if (answer.ok) onSaved(answer.data.after.show)
          return answer
        }}
      />
    </>
  )
}
