"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { OfflineNote } from "#components/submission/offline-note.tsx"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Button } from "#components/ui/button.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Stepper } from "#components/ui/stepper.tsx"
import { useOnline } from "#components/ui/use-online.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { DayAfterScale } from "./day-after-scale.tsx"
import { EndingChoice } from "./ending-choice.tsx"
import { FurtherDetail } from "./further-detail.tsx"
import { MomentScale } from "./moment-scale.tsx"
import { NoteField } from "./note-field.tsx"
import { logOf, type SessionDraft } from "./session-draft.ts"

export type SessionFormProps = {
  /** "Trainer session, Sunday evening" */
  eyebrow: string
  start: SessionDraft
  /** A correction of something saved, not a new session. */
  correcting?: boolean
  /** The day after has come: there is a place for how it was. */
  asksDayAfter?: boolean
  /** The ladder, for sessions with one; empty for the rest. */
  ladder: readonly { id: string; label: string }[]
  viewers: { item: Viewer[]; ratings: Viewer[]; markedNote: Viewer[]; worry: Viewer[] }
  /** Otherwise the browser is asked. Saving waits for a connection. */
  offline?: boolean
  helpHref: string
  /** Each change, so that what was typed can be kept before it is saved. */
  onChange?: (draft: SessionDraft) => void
  onSave: (log: SessionLog) => Promise<SubmitResult>
}

/** Four numbers and Save: six taps at most, and every one of them can be left out. */
export function SessionForm(form: SessionFormProps) {
  const t = useTranslations("session-log")
  const rungName = useRungName()
  const [draft, setDraft] = useState(form.start)
  const online = useOnline()
  const isOffline = form.offline ?? !online
  const { submit, isSending, errors, attempt } = useSubmission(form.onSave)

  function change(part: Partial<SessionDraft>) {
    const next = { ...draft, ...part }
    setDraft(next)
    form.onChange?.(next)
  }

  function save(event: FormEvent) {
    event.preventDefault()
    void submit(logOf(draft, form.ladder))
  }

  return (
    <form method="post" className="session-form" onSubmit={save}>
      <p className="small quiet">{form.eyebrow}</p>
      <h1>{form.correcting ? t("correct") : t(`heading.${draft.endedBy}`, { minutes: draft.minutes })}</h1>
      <p className="quiet mbs-3 mbe-6">{t("lead")}</p>
      <Refusal errors={errors} attempt={attempt} />
      <div className="sec">
        {form.ladder.length > 0 && (
          <ChoiceGroup
            legend={t("used")}
            heading
            name="item"
            columns="auto"
            bare
            options={form.ladder.map((item) => ({ value: item.id, label: rungName(item.label) }))}
            value={draft.ladderItemId ?? ""}
            onChange={(ladderItemId) => change({ ladderItemId })}
            className="mbe-3"
          />
        )}
        <Stepper
          label={t("minutes")}
          less={t("less")}
          more={t("more")}
          value={draft.minutes}
          text={t("minutesValue", { minutes: draft.minutes })}
          max={60}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <MomentScale name="pain" values={draft.pain} onChange={(pain) => change({ pain })} />
      {form.asksDayAfter && (
        <DayAfterScale value={draft.painNextDay} onChange={(painNextDay) => change({ painNextDay })} />
      )}
      <MomentScale name="anxiety" values={draft.anxiety} onChange={(anxiety) => change({ anxiety })} />
      <EndingChoice
        endedBy={draft.endedBy}
        helpHref={form.helpHref}
        viewers={form.viewers.worry}
        onChange={(endedBy) => change({ endedBy })}
      />
      <FurtherDetail draft={draft} onChange={change} />
      <div className="sec">
        <NoteField
          note={draft.note}
          shared={draft.noteIsShared}
          readers={form.viewers.markedNote}
          onNote={(note) => change({ note })}
          onShared={(noteIsShared) => change({ noteIsShared })}
        />
        <div className="mbs-3 grid">
          <VisibilityLine about={t("itemAndMinutes")} viewers={form.viewers.item} />
          <VisibilityLine about={t("ratings")} viewers={form.viewers.ratings} />
        </div>
        {form.onChange && !isOffline && <KeptAsYouWrite />}
      </div>
      <div className="savebar">
        <OfflineNote isOffline={isOffline} />
        <Button look="primary" wide type="submit" disabled={isSending}>
          {isSending ? t("saving") : t(form.correcting ? "saveChange" : "save")}
        </Button>
      </div>
    </form>
  )
}
