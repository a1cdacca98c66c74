"use client"

import { useTranslations } from "next-intl"
import { lazy, Suspense, useEffect, useState } from "react"
import { useHoldCover } from "#components/shell/hold-cover.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import type { PlayerMoment } from "#server/domain/session-log/resume-player.ts"
import type { Ending } from "#server/domain/session-log/session-log.ts"
import { Pacer } from "./pacer.tsx"
import { clockWords, minutesOf } from "./session-clock.ts"
import type { SessionPlayerProps } from "./session-player.tsx"
import { useScreenAwake } from "./use-screen-awake.ts"
import { type ClockStart, useSessionClock } from "./use-session-clock.ts"
import { useTellMoment } from "./use-tell-moment.ts"

// Fetched once the session stands, so that no network is needed when it is pressed.
const fetchTrouble = () => import("./trouble.tsx").then((file) => ({ default: file.Trouble }))
const Trouble = lazy(fetchTrouble)

type RunningSessionProps = Pick<
  SessionPlayerProps,
  "minutes" | "minutesMean" | "pace" | "cues" | "onSmaller"
> & {
  start?: ClockStart
  onMoment?: (moment: PlayerMoment) => void
  /** Begins from the start, where the person comes back to one that waited. */
  onAnew?: () => void
  onEnd: (end: { minutes: number; endedBy: Ending }) => void
}

export function RunningSession(running: RunningSessionProps) {
  const { minutes, minutesMean, pace, cues, onSmaller, start, onMoment, onAnew, onEnd } = running
  const t = useTranslations("player")
  const clock = useSessionClock(start)
  const [waited, setWaited] = useState(start?.isPaused === true)
  const endTelling = useTellMoment(clock, onMoment)
  const [hidden, setHidden] = useState(false)
  const [trouble, setTrouble] = useState<boolean>() // stands from the first press on, so that it gives the focus back
  useEffect(() => void fetchTrouble().catch(() => undefined), [])
  const part = Math.min(1, clock.elapsedMs / (minutes * 60_000))
  const over = part === 1
  const runs = !clock.paused && !over // who fell asleep over it is covered like anybody
  useScreenAwake(runs)
  useHoldCover(runs)
  const cue = waited ? t("waited") : over ? t("over", { minutes }) : cueAt(cues, clock.elapsedMs)

  function end(endedBy: Ending) {
    endTelling()
    onEnd({ minutes: minutesOf(clock.read()), endedBy })
  }

  return (
    <>
      {pace && <Pacer pace={pace} elapsedMs={clock.elapsedMs} paused={clock.paused} />}
      <p className="lead cue" aria-live="polite">
        {cue}
      </p>
      <div className="timer">
        {hidden ? (
          <p className="quiet">{t("hidden")}</p>
        ) : (
          <p>
            <span className="num clock">{clockWords(clock.elapsedMs)}</span>{" "}
            <span className="quiet">{t(minutesMean === "up_to" ? "ofUpTo" : "ofAbout", { minutes })}</span>
          </p>
        )}
        <Button look="plain" onClick={() => setHidden(!hidden)}>
          {t(hidden ? "showTime" : "hideTime")}
        </Button>
      </div>
      {!hidden && (
        <svg className="track flip" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="1" className="way" />
          <rect width={(part * 100).toFixed(2)} height="1" className="gone" />
        </svg>
      )}
      <Answers label={t("controls")}>
        {clock.paused ? (
          <Answer
            icon="begin"
            onClick={() => {
              setWaited(false)
              clock.resume()
            }}
          >
            {t("goOn")}
          </Answer>
        ) : (
          <Answer icon="pause" onClick={clock.pause}>
            {t("pause")}
          </Answer>
        )}
        <Answer icon="stop" onClick={() => end(over ? "planned" : "chose_to_stop")}>
          {t(over ? "finish" : "stop")}
        </Answer>
      </Answers>
      <div className="row between wrap mbs-2">
        {waited && onAnew && (
          <Button
            look="plain"
            onClick={() => {
              endTelling()
              onAnew()
            }}
          >
            {t("anew")}
          </Button>
        )}
        {onSmaller && (
          <Button look="plain" onClick={onSmaller}>
            {t("smaller")}
          </Button>
        )}
        <Button
          look="plain"
          onClick={() => {
            clock.pause()
            setTrouble(true)
          }}
        >
          {t("wrong")}
        </Button>
      </div>
      {trouble !== undefined && (
        <Suspense fallback={null}>
          <Trouble
            open={trouble}
            onEnd={end}
            onGoOn={() => {
              setTrouble(false)
              clock.resume()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

const cueMs = 60_000

function cueAt(cues: string[], elapsedMs: number): string {
  return cues[Math.floor(elapsedMs / cueMs) % Math.max(1, cues.length)] ?? ""
}
