import type { IncomingMessage, ServerResponse } from "node:http"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { isOurStream } from "#server/http/guard.ts"
import { log } from "#server/log.ts"
import { listen } from "./listen.ts"
import { openStream, type Stream } from "./stream.ts"
import { tickToken } from "./tick.ts"
import { liveRooms } from "./what-is-there.ts"

/** Open screens of one person at one time; a browser opens one for each tab that is in sight. */
export const mostOfOnePerson = 12

const prefix = "/api/live/"
export const isLive = (url: string): boolean => url.startsWith(prefix)

export type Live = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Ends every stream; the browsers come back by themselves. */
  close(): Promise<void>
}

/** Keeps the open screens of this process, and wakes those that a tick is for. */
export function startLive(listenUrl: string, origins: ReadonlySet<string>): Live {
  const open = new Map<string, Set<Stream>>()
  let isClosing = false
  const lookAll = () => {
    for (const streams of open.values()) for (const stream of streams) void stream.look()
  }
  const ears = listen(listenUrl, {
    onTick: (token) => {
      for (const stream of open.get(token) ?? []) void stream.look()
    },
    onBack: lookAll,
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://own")
    const room = liveRooms.find((name) => prefix + name === url.pathname)
    if (request.method !== "GET" || !isOurStream(request, origins)) return refuse(response, 403)
    if (!room) return refuse(response, 404)
    try {
      const cookie = tokenIn(request.headers.cookie)
      const signIn = await findSignIn(cookie)
      if (!signIn || !cookie) return refuse(response, 200, "event: over\ndata: signed out\n\n")
      const token = tickToken(signIn.userId)
      const streams = open.get(token) ?? new Set()
      if (isClosing) return refuse(response, 503)
      if (streams.size >= mostOfOnePerson) return refuse(response, 429)
      if (request.destroyed || response.destroyed) return
      response.writeHead(200, headers)
      const lastSeen = request.headers["last-event-id"]
      const since = typeof lastSeen === "string" && lastSeen ? lastSeen : url.searchParams.get("since")
      const looker = { userId: signIn.userId, cookie, room, since }
      const stream = openStream(response, looker, () => {
        streams.delete(stream)
        if (streams.size === 0) open.delete(token)
      })
      open.set(token, streams.add(stream))
    } catch (cause) {
      log.warn({ cause: cause instanceof Error ? cause.name : "unknown" }, "a stream was not opened")
      refuse(response, 503)
    }
  }

  return {
    answer,
    async close() {
      isClosing = true
      for (const streams of open.values()) for (const stream of streams) stream.end()
      await ears.close()
    },
  }
}

const headers = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "private, no-store",
  "X-Accel-Buffering": "no", // a proxy in front passes each line on at once
  "X-Content-Type-Options": "nosniff",
}

function refuse(response: ServerResponse, status: number, words = ""): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, headers)
  response.end(words)
}
