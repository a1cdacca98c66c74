"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { usePlanWords } from "#components/care-plan/use-plan-words.ts"
import { type SessionEnd, SessionPlayer } from "#components/player/session-player.tsx"
import { startDraft } from "#components/session-log/session-draft.ts"
import type { SessionFormProps } from "#components/session-log/session-form.tsx"
import { useItemDetail } from "#components/today/use-item-detail.ts"
import type { AfterLog } from "#server/domain/session-log/after-log.ts"
import type { OutputOf } from "../../_trpc/call.ts"
import { dropDraft, type KeptDraft, keepDraft, readDraft } from "./kept-draft.ts"
import { LogPage } from "./log-page.tsx"
import { SavedPage } from "./saved-page.tsx"

export type SessionProps = {
  account: string
  session: OutputOf<"practice.session">
  viewers: SessionFormProps["viewers"]
}

/** Three questions, the player, four numbers, and a word at the end. */
export function Session({ account, session, viewers }: SessionProps) {
  const t = useTranslations("patient")
  const plan = usePlanWords()
  const cues = useCues()
  const { item, ladder } = session
  const [rung, setRung] = useState(session.rung)
  const [kept, setKept] = useState<KeptDraft | null>(null)
  const [isRestored, setRestored] = useState(false)
  const [after, setAfter] = useState<AfterLog["show"]>()
  const isTrainer = item.kind === "trainer"
  const eyebrow = isTrainer ? t("trainerSession") : t("session")

  useEffect(() => {
    const found = readDraft(account, item.id)
    setKept(found)
    setRestored(found !== null)
  }, [account, item.id])

  function end({ minutes, endedBy, before }: SessionEnd) {
    const next = {
      clientId: crypto.randomUUID(),
      performedOn: session.today,
      draft: startDraft({
        activity: item.kind,
        planItemId: session.isOfPlan ? item.id : null,
        ladderItemId: rung?.id ?? null,
        minutes,
        endedBy,
        before: isTrainer ? before : undefined,
      }),
    }
    keepDraft(account, item.id, next)
    setKept(next)
  }

  function letGo() {
    dropDraft(account, item.id)
    setKept(null)
    setRestored(false)
  }

  if (after) return <SavedPage show={after} />
  if (kept) {
    return (
      <LogPage
        eyebrow={eyebrow}
        kept={kept}
        isRestored={isRestored}
        zone={session.zone}
        ladder={ladder}
        viewers={viewers}
        onChange={(draft) => keepDraft(account, item.id, { ...kept, draft })}
        onLetGo={letGo}
        onSaved={(show) => {
          dropDraft(account, item.id)
          setAfter(show)
        }}
      />
    )
  }
  const smaller = session.smaller
  return (
    <SessionPlayer
      eyebrow={eyebrow}
      title={rung?.label ?? plan.title(item)}
      minutes={item.dose.minutes}
      minutesMean={item.dose.minutesMean}
      pace={item.kind === "breathing" ? item.settings : isTrainer ? item.settings.breathing : null}
      cues={cues(item)}
      safety={
        isTrainer
          ? {
              onConcern: () => undefined,
              breatheHref: "/patient/session/breathe",
              helpHref: "/patient/help",
            }
          : null
      }
      asksBefore={isTrainer}
      onSmaller={smaller && rung?.id !== smaller.id ? () => setRung(smaller) : undefined}
      onEnd={end}
    />
  )
}

function useCues() {
  const t = useTranslations("player.cue")
  const detailOf = useItemDetail()
  return (item: SessionProps["session"]["item"]): string[] =>
    item.kind === "trainer"
      ? [t("soften"), t("belly"), t("jaw"), t("still")]
      : item.kind === "breathing"
        ? [t("belly"), t("jaw")]
        : [detailOf(item), t("still")]
}
