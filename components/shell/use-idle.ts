"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { isCoverHeld } from "./hold-cover.ts"

export type Idle = "here" | "soon" | "covered"

export type IdleOptions = {
  /** Minutes without a touch; 0 never covers. */
  minutes: number
  /** Milliseconds before, in which the page says what is about to happen. */
  warnMs: number
  /** Somebody is here: called at each touch. */
  onTouch: () => void
}

const touches = ["pointerdown", "keydown", "input", "wheel", "touchmove"] as const
const lookEveryMs = 1000

/** Whether somebody is still here. Measured by the clock, so that a device that slept is covered when it wakes. */
export function useIdle({ minutes, warnMs, onTouch }: IdleOptions) {
  const [idle, setIdle] = useState<Idle>("here")
  const state = useRef<Idle>("here")
  const last = useRef(0)
  const touched = useRef(onTouch)
  touched.current = onTouch

  const become = useCallback((next: Idle) => {
    state.current = next
    setIdle(next)
  }, [])

  useEffect(() => {
    if (minutes === 0) return
    last.current = Date.now()
    // Another tab of the same browser that is in use keeps this one open too; nothing is written down.
    const tabs = new BroadcastChannel("touched")
    function touch(tellOthers: boolean) {
      if (state.current === "covered") return
      last.current = Date.now()
      touched.current()
      if (tellOthers) tabs.postMessage("here")
      if (state.current === "soon") become("here")
    }
    const here = () => touch(true)
    function look() {
      if (isCoverHeld()) here()
      const left = minutes * 60_000 - (Date.now() - last.current)
      if (left <= 0) become("covered")
      else if (left <= warnMs && state.current === "here") become("soon")
    }
    tabs.onmessage = () => touch(false)
    for (const name of touches) window.addEventListener(name, here, { passive: true, capture: true })
    document.addEventListener("visibilitychange", look)
    const timer = setInterval(look, lookEveryMs)
    return () => {
      clearInterval(timer)
      tabs.close()
      for (const name of touches) window.removeEventListener(name, here, { capture: true })
      document.removeEventListener("visibilitychange", look)
    }
  }, [minutes, warnMs, become])

  const lift = useCallback(() => {
    last.current = Date.now()
    become("here")
    touched.current()
  }, [become])
  const cover = useCallback(() => become("covered"), [become])
  return { idle, lift, cover }
}
