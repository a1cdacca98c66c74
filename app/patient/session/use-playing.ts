"use client"

import { useEffect, useRef, useState } from "react"
import type { SessionPlayerProps } from "#components/player/session-player.tsx"
import { resumePlayer } from "#server/domain/session-log/resume-player.ts"
import { type DraftProps, useDraft } from "../../_draft/use-draft.ts"
import { type KeptPlayer, readPlayer } from "./kept-draft.ts"

type Resumed = Pick<SessionPlayerProps, "resumed"> & { rungId: string | null }

/** A session that is going on, kept now and then; after a reload or a lock it is found where it was. */
export function usePlaying(props: DraftProps) {
  const { start, keep, drop } = useDraft(props)
  // A player that was drawn a moment before this looked says nothing yet: it would write over what is to be found.
  const hasLooked = useRef(false)
  const [found, setFound] = useState<Resumed>()

  // Not while the page is drawn by the server: only this device's clock says how long it was away.
  useEffect(() => {
    hasLooked.current = true
    const last = readPlayer(start)
    const from = last && resumePlayer(last.moment, Date.now())
    if (last && from) setFound({ resumed: { before: last.before, start: from }, rungId: last.rungId })
  }, [start])

  function keepPlayer(player: KeptPlayer) {
    if (hasLooked.current) keep(JSON.stringify(player))
  }

  /** It has ended, or begins anew. */
  function forget() {
    setFound(undefined)
    void drop()
  }

  return { found, forget, keep: keepPlayer }
}
