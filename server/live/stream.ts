import type { ServerResponse } from "node:http"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { takeAwayNotices } from "#server/notice/leave-notice.ts"
import { type LiveRoom, whatIsThere } from "./what-is-there.ts"

/** Milliseconds. All of them are counted from the opening, and are the same for everybody. */
export const pace = { lookAgain: 4000, heartbeat: 15_000, life: 60_000, reconnect: 500 }

export type Looker = {
  userId: UserId
  /** The cookie that authenticates; asked again before each emission. */
  cookie: string
  room: LiveRoom
  /** The mark of what the page already shows, if it said so. */
  since: string | null
}

export type Stream = { userId: UserId; look(): Promise<void>; end(): void }

/** One open screen. It says «look again» when what its person may see has changed, and nothing more, ever. */
export function openStream(response: ServerResponse, looker: Looker, onClosed: () => void): Stream {
  const { userId, cookie, room } = looker
  let shown = looker.since
  let looking: Promise<void> | null = null
  let isAskedAgain = false
  let isOver = false
  let hasUnread = true

  function look(): Promise<void> {
    if (looking) isAskedAgain = true
    looking ??= lookOnce()
      .catch(() => {}) // the database is away: say nothing, and look at the next turn
      .finally(() => {
        looking = null
        if (!isAskedAgain) return
        isAskedAgain = false
        void look()
      })
    return looking
  }

  async function lookOnce(): Promise<void> {
    if (isOver) return
    if ((await findSignIn(cookie))?.userId !== userId) return end("event: over\ndata: signed out\n\n")
    const there = await whatIsThere({ userId }, room)
    if (isOver) return
    const isNew = there !== shown
    if (isNew) response.write(`id: ${there}\n${shown === null ? "" : "data: look again\n"}\n`)
    shown = there // it is written: what comes next may go wrong, and the page must still hear of the next change
    hasUnread ||= isNew
    if (!hasUnread) return
    await takeAwayNotices({ userId }, room)
    hasUnread = false
  }

  function end(words?: string): void {
    if (isOver) return
    isOver = true
    for (const timer of timers) clearInterval(timer)
    response.end(words)
    onClosed()
  }

  const timers = [
    setInterval(() => void look(), pace.lookAgain),
    setInterval(() => response.write(":\n\n"), pace.heartbeat),
    setTimeout(() => end(), pace.life),
  ]
  response.once("close", () => end())
  response.write(`retry: ${pace.reconnect}\nevent: here\ndata: here\n\n`)
  void look()
  return { userId, look, end: () => end() }
}
