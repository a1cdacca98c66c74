"use client"

import { useTranslations } from "next-intl"
import { lazy, Suspense, useEffect, useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { BreathingPace } from "#server/domain/care-plan/activity.ts"
import type { PlayerMoment } from "#server/domain/session-log/resume-player.ts"
import type { Ending } from "#server/domain/session-log/session-log.ts"
import type { FeltBefore } from "./ask-before.tsx"
import { RunningSession } from "./running-session.tsx"
import type { SafetyCheckProps } from "./safety-check.tsx"
import type { ClockStart } from "./use-session-clock.ts"

export type SessionEnd = { minutes: number; endedBy: Ending; before: FeltBefore }

export type SessionPlayerProps = {
  /** "Trainer session" */
  eyebrow: string
  /** "Green" */
  title: string
  minutes: number
  minutesMean: "about" | "up_to"
  /** Null for a session that only needs a clock. */
  pace: BreathingPace | null
  /** Sentences that come one after another, each about a minute apart. */
  cues: string[]
  /** Only where something may go inside: three questions first. */
  safety: Pick<SafetyCheckProps, "onConcern" | "breatheHref" | "helpHref"> | null
  /** Whether the two numbers of "before" are asked. */
  asksBefore: boolean
  /** A session that was going on: it begins where it was, and asks nothing again. */
  resumed?: { before: FeltBefore; start: ClockStart }
  /** Where it is, now and then. */
  onMoment?: (moment: PlayerMoment, before: FeltBefore) => void
  onAnew?: () => void
  onSmaller?: () => void
  onEnd: (end: SessionEnd) => void
}

// Asked in the second place, where something may go inside: fetched while the first is answered.
const fetchAskBefore = () => import("./ask-before.tsx").then((file) => ({ default: file.AskBefore }))
const AskBefore = lazy(fetchAskBefore)
const SafetyCheck = lazy(() => import("./safety-check.tsx").then((file) => ({ default: file.SafetyCheck })))

const notAsked: FeltBefore = { pain: null, anxiety: null }

export function SessionPlayer(player: SessionPlayerProps) {
  const t = useTranslations("player")
  const [checked, setChecked] = useState(player.safety === null || player.resumed !== undefined)
  const [before, setBefore] = useState<FeltBefore | undefined>(
    player.resumed?.before ?? (player.asksBefore ? undefined : notAsked),
  )
  const { asksBefore } = player
  useEffect(() => {
    if (asksBefore) void fetchAskBefore().catch(() => undefined)
  }, [asksBefore])

  return (
    <div className="player">
      <p className="small quiet">{player.eyebrow}</p>
      <h1>{player.title}</h1>
      {!checked && player.safety ? (
        <Suspense fallback={null}>
          <SafetyCheck {...player.safety} onClear={() => setChecked(true)} />
        </Suspense>
      ) : before === undefined ? (
        <Suspense fallback={null}>
          <AskBefore onDone={setBefore} />
        </Suspense>
      ) : (
        <RunningSession
          {...player}
          start={player.resumed?.start}
          onMoment={(moment) => player.onMoment?.(moment, before)}
          onEnd={(end) => player.onEnd({ ...end, before })}
        />
      )}
      <VisibilityLine viewers={[]} note={t("nothingSaved")} />
    </div>
  )
}
