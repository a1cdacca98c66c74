"use client"

import { useCallback, useEffect, useRef } from "react"
import { IdleCover, type IdleCoverWords } from "#components/shell/idle-cover.tsx"
import { useIdle } from "#components/shell/use-idle.ts"
import { keepUnsaved } from "../_draft/unsaved.ts"
import { call } from "../_trpc/call.ts"

export type IdleLockProps = { minutes: number; isShared: boolean; words: IdleCoverWords }

const tellEveryMs = 20_000
const warnMs = 30_000
const againMs = 5000

/** Covers a page that nobody touches. On a shared device the sign-in ends first, with what was typed kept. */
export function IdleLock({ minutes, isShared, words }: IdleLockProps) {
  const told = useRef(0)

  function tellServer() {
    if (!isShared || Date.now() - told.current < tellEveryMs) return
    told.current = Date.now()
    void call("account.stillHere", undefined)
  }

  const { idle, lift } = useIdle({ minutes, warnMs: isShared ? warnMs : 0, onTouch: tellServer })
  useClosing(idle === "covered" && isShared)
  useComingBack()
  return <IdleCover idle={idle} canLift={!isShared} words={words} onLift={lift} />
}

function useClosing(isClosing: boolean) {
  useEffect(() => {
    if (!isClosing) return
    let again: ReturnType<typeof setTimeout> | undefined
    document.documentElement.dataset.closing = ""
    async function close() {
      const isKept = await keepUnsaved()
      if (hasLeft()) return
      const answer = await call("account.signOut", undefined)
      if (!answer.ok && answer.error.code !== "signed_out") {
        again = setTimeout(close, againMs)
        return
      }
      if (hasLeft()) return
      // Words that could not be sent stay in this tab, under their account; the next sign-in here finds them.
      if (isKept) sessionStorage.clear()
      location.replace("/away")
    }
    void close()
    return () => clearTimeout(again)
  }, [isClosing])
}

/** «Leave now» was pressed while the sign-in ended: it has cleared the page, and leads to another one. */
const hasLeft = () => document.body.childElementCount === 0

/** A page that the browser kept whole shows nothing until the server says that its person is still signed in. */
function useComingBack() {
  const ask = useCallback(async () => {
    const answer = await call("account.stillHere", undefined)
    if (answer.ok) document.documentElement.hidden = false
    else if (answer.error.code === "signed_out") location.replace("/sign-in")
    else setTimeout(ask, againMs)
  }, [])
  useEffect(() => {
    function shown(event: PageTransitionEvent) {
      if (!event.persisted) return
      document.documentElement.hidden = true
      void ask()
    }
    window.addEventListener("pageshow", shown)
    return () => window.removeEventListener("pageshow", shown)
  }, [ask])
}
