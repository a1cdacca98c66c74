"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { call, type InputOf } from "../_trpc/call.ts"
import { readTab, writeTab } from "./tab-draft.ts"
import { whenClosing } from "./unsaved.ts"

export type DraftPlace = InputOf<"draft.open">["place"]

export type DraftProps = {
  account: string
  place: DraftPlace
  /** What the server kept for this place, if anything. */
  kept: string | null
}

const restMs = 800

// What was typed last on a page, under what the page was given: Back draws it from that again, without asking anew.
const typedOn = new WeakMap<DraftProps, string | null>()

/**
 * What is written here, kept while it is written: at once in this tab, and after a short rest on the server,
 * where another device finds it. `start` is what was written before; it may come a moment after the page.
 */
export function useDraft(page: DraftProps) {
  const { account, place, kept } = page
  const { room, what } = place
  const name = place.room === "caseload" ? `${room}/${place.circleId}/${what}` : `${room}/${what}`
  const before = typedOn.get(page)
  const [start, setStart] = useState(before === undefined ? kept : before)
  const drawn = useRef(page)
  // Undefined until something is typed here; null when it is to go.
  const typed = useRef<string | null | undefined>(undefined)
  // Undefined when all is kept; null when the draft is to go.
  const latest = useRef<string | null | undefined>(undefined)
  const sending = useRef<Promise<boolean>>(Promise.resolve(true))
  const isLeaving = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // One after the other, so that an older save never comes after a newer one, or after the end.
  const send = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    sending.current = sending.current.then(async () => {
      const words = latest.current
      if (words === undefined) return true
      const input = { place: drawn.current.place }
      const answer = await (words === null
        ? call("draft.drop", input)
        : call("draft.keep", { ...input, words }))
      if (answer.ok && latest.current === words) {
        latest.current = undefined
        // The page that comes next may have been read before this arrived: then it finds the words in the tab.
        if (words !== null && !isLeaving.current) writeTab(account, name, null)
      }
      return answer.ok
    })
    return sending.current
  }, [account, name])

  const keep = useCallback(
    (words: string) => {
      latest.current = typed.current = words
      isLeaving.current = false
      writeTab(account, name, words)
      clearTimeout(timer.current)
      timer.current = setTimeout(send, restMs)
    },
    [account, name, send],
  )

  /**
   * It was sent, and goes; what was typed on meanwhile stays. Whoever waits for this can say so, and the page read
   * anew does not offer it again.
   */
  const drop = useCallback(
    (sent?: string) => {
      if (sent === undefined || (typed.current ?? sent).trim() === sent) {
        latest.current = typed.current = null
        writeTab(account, name, null)
      }
      return send()
    },
    [account, name, send],
  )

  /** The person lets it go, and begins anew. */
  const letGo = useCallback(() => {
    setStart(null)
    return drop()
  }, [drop])

  useEffect(() => {
    const inTab = readTab(account, name)
    if (inTab !== null) {
      setStart(inTab)
      latest.current = typed.current = inTab
      void send()
    }
    const forget = whenClosing(send)
    const leave = () => {
      isLeaving.current = true
    }
    window.addEventListener("online", send) // what waited for a connection goes by itself
    window.addEventListener("beforeunload", leave)
    return () => {
      window.removeEventListener("beforeunload", leave)
      window.removeEventListener("online", send)
      forget()
      if (typed.current !== undefined) typedOn.set(drawn.current, typed.current)
      void send() // going on to another page is no reason to lose the last second
    }
  }, [account, name, send])

  useEffect(() => {
    drawn.current = page // read anew, and drawn from this from now on
  }, [page])

  return { start, keep, drop, letGo }
}
