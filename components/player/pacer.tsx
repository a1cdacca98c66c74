"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { pebblePath } from "#components/ui/pebble.tsx"
import type { BreathingPace } from "#server/domain/care-plan/activity.ts"
import { breathAt } from "./breath.ts"

export type PacerProps = { pace: BreathingPace; elapsedMs: number; paused: boolean }

const smallest = 0.82
const growth = 0.22

/** Bright by day, an ember by night. With reduced motion it rests, and the word and the count go on. */
export function Pacer({ pace, elapsedMs, paused }: PacerProps) {
  const t = useTranslations("player.pacer")
  const breath = breathAt(pace, elapsedMs)
  const pebble = useBreathing(pace, elapsedMs, paused)
  const label =
    pace.holdSeconds > 0
      ? t("labelWithHold", { in: pace.inSeconds, hold: pace.holdSeconds, out: pace.outSeconds })
      : t("label", { in: pace.inSeconds, out: pace.outSeconds })
  return (
    <section className="pacer" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <path
          className="pr"
          transform="translate(50 50) scale(5) rotate(40) translate(-12 -12)"
          d={pebblePath}
          pathLength="120"
          strokeWidth=".13"
          strokeDasharray=".4 1.6"
          strokeDashoffset=".2"
        />
        <g ref={pebble}>
          <path
            className="p3"
            transform="translate(50 50) scale(4.5) rotate(62) translate(-12 -12)"
            d={pebblePath}
          />
          <path
            className="p2"
            transform="translate(50 50) scale(3.95) rotate(24) translate(-12 -12)"
            d={pebblePath}
          />
          <path className="p1" transform="translate(50 50) scale(3.4) translate(-12 -12)" d={pebblePath} />
        </g>
      </svg>
      <p className="word">
        <b>{paused ? t("paused") : t(breath.phase)}</b>
        <span>{paused ? " " : breath.count}</span>
      </p>
    </section>
  )
}

// The attribute is set on each frame, outside React and without a style, which the page's policy would refuse.
function useBreathing(pace: BreathingPace, elapsedMs: number, paused: boolean) {
  const pebble = useRef<SVGGElement>(null)
  const clock = useRef({ at: 0, elapsedMs })
  useEffect(() => {
    clock.current = { at: performance.now(), elapsedMs }
  }, [elapsedMs])
  useEffect(() => {
    if (paused || matchMedia("(prefers-reduced-motion: reduce)").matches) return
    let frame = requestAnimationFrame(function draw(now) {
      const passed = clock.current.elapsedMs + Math.max(0, now - clock.current.at)
      const scale = smallest + growth * breathAt(pace, passed).fullness
      pebble.current?.setAttribute(
        "transform",
        `translate(50 50) scale(${scale.toFixed(4)}) translate(-50 -50)`,
      )
      frame = requestAnimationFrame(draw)
    })
    return () => cancelAnimationFrame(frame)
  }, [pace, paused])
  return pebble
}
