"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { lazy, Suspense, useEffect, useMemo, useState } from "react"
import { usePlanWords } from "#components/care-plan/use-plan-words.ts"
import { type SessionEnd, SessionPlayer } from "#components/player/session-player.tsx"
import { startDraft } from "#components/session-log/session-draft.ts"
import type { SessionFormProps } from "#components/session-log/session-form.tsx"
import { useItemDetail } from "#components/today/use-item-detail.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { dayIn } from "../../_day/own-day.ts"
import { type DraftProps, useDraft } from "../../_draft/use-draft.ts"
import { call, type OutputOf } from "../../_trpc/call.ts"
import { useOnce } from "../use-once.ts"
import { type KeptDraft, readKept } from "./kept-draft.ts"
import type { SavedPageProps } from "./saved-page.tsx"
import { usePlaying } from "./use-playing.ts"

export type SessionProps = {
  session: OutputOf<"practice.session">
  viewers: SessionFormProps["viewers"]
  /** What was played and not saved yet. */
  draft: DraftProps
  /** What is being played. */
  playing: DraftProps
}

const fetchLogPage = () => import("./log-page.tsx").then((file) => ({ default: file.LogPage }))
const LogPage = lazy(fetchLogPage)
const fetchSavedPage = () => import("./saved-page.tsx").then((file) => ({ default: file.SavedPage }))
const SavedPage = lazy(fetchSavedPage)

/** Three questions, the player, four numbers, and a word at the end. */
export function Session({ session, viewers, ...places }: SessionProps) {
  const t = useTranslations("patient")
  const plan = usePlanWords()
  const rungName = useRungName()
  const cues = useCues()
  const router = useRouter()
  const once = useOnce()
  const { item, ladder } = session
  const draft = useDraft(places.draft)
  const playing = usePlaying(places.playing)
  const restored = useMemo(() => readKept(draft.start), [draft.start])
  const [played, setPlayed] = useState<KeptDraft | null>(null)
  const [smallerChosen, setSmallerChosen] = useState(false)
  const [after, setAfter] = useState<SavedPageProps["show"]>()
  const { smaller } = session
  const resumedRung = ladder.find(({ id }) => id === playing.found?.rungId)
  const rung = smallerChosen ? smaller : (resumedRung ?? session.rung)
  const kept = played ?? restored
  const isTrainer = item.kind === "trainer"
  const eyebrow = isTrainer ? t("trainerSession") : t("session")

  // They are needed at the end, where there may be no network: fetched once the session stands.
  useEffect(() => void Promise.all([fetchLogPage(), fetchSavedPage()]).catch(() => undefined), [])

  function end({ minutes, endedBy, before }: SessionEnd) {
    const next = {
      clientId: crypto.randomUUID(),
      // The day on which it began: the page may have been open since another.
      performedOn: dayIn(new Date(Date.now() - minutes * 60_000), session.zone),
      draft: startDraft({
        activity: item.kind,
        planItemId: session.isOfPlan ? item.id : null,
        ladderItemId: rung?.id ?? null,
        minutes,
        endedBy,
        before: isTrainer ? before : undefined,
      }),
    }
    draft.keep(JSON.stringify(next))
    setPlayed(next)
    playing.forget()
  }

  async function tell(question: Parameters<NonNullable<SafetyProps>["onConcern"]>[0]) {
    const answer = await call("safety.report", { clientId: once.idOf(question), question })
    if (answer.ok) {
      once.arrived(question)
      router.refresh()
    }
    return answer.ok
  }

  if (after)
    return (
      <Suspense fallback={null}>
        <SavedPage show={after} />
      </Suspense>
    )
  if (kept) {
    return (
      <Suspense fallback={null}>
        <LogPage
          key={kept.clientId}
          eyebrow={eyebrow}
          kept={kept}
          isRestored={played === null}
          zone={session.zone}
          ladder={ladder}
          viewers={viewers}
          onChange={(changed) => draft.keep(JSON.stringify({ ...kept, draft: changed }))}
          onLetGo={() => {
            setPlayed(null)
            void draft.letGo()
          }}
          onSaved={(show) => {
            void draft.drop()
            setAfter(show)
          }}
        />
      </Suspense>
    )
  }
  return (
    <SessionPlayer
      key={playing.found?.resumed?.start.elapsedMs ?? "new"}
      resumed={playing.found?.resumed}
      onAnew={playing.forget}
      onMoment={(moment, before) => playing.keep({ moment, before, rungId: rung?.id ?? null })}
      eyebrow={eyebrow}
      title={rung ? rungName(rung.label) : plan.title(item)}
      minutes={item.dose.minutes}
      minutesMean={item.dose.minutesMean}
      pace={item.kind === "breathing" ? item.settings : isTrainer ? item.settings.breathing : null}
      cues={cues(item)}
      safety={
        isTrainer
          ? { onConcern: tell, breatheHref: "/patient/session/breathe", helpHref: "/patient/help" }
          : null
      }
      asksBefore={isTrainer}
      onSmaller={smaller && rung?.id !== smaller.id ? () => setSmallerChosen(true) : undefined}
      onEnd={end}
    />
  )
}

type SafetyProps = Parameters<typeof SessionPlayer>[0]["safety"]

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
