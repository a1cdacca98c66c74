import { type IncomingMessage, request } from "node:http"

export type Screen = {
  /** Every frame that arrived, without comments. */
  frames: string[]
  status: number
  headers: IncomingMessage["headers"]
  isClosed(): boolean
  /** Milliseconds until the next frame of this kind. */
  hears(what: "look again" | "signed out", within?: number): Promise<number>
  closes(within?: number): Promise<number>
  /** Waits, and gives what came in that time. */
  rests(milliseconds: number): Promise<string[]>
  leave(): void
}

type Wish = {
  room: string
  cookie: string
  since?: string
  lastSeen?: string
  headers?: object
  method?: string
}

/** A browser's EventSource, as far as a test needs one. */
export async function openScreen(port: number, { room, cookie, since, ...wish }: Wish): Promise<Screen> {
  const frames: string[] = []
  const waiting = new Set<() => void>()
  let isClosed = false
  const tell = () => {
    for (const check of waiting) check()
  }
  const path = `/api/live/${room}${since ? `?since=${since}` : ""}`
  const headers = {
    cookie: `ownpace=${cookie}`,
    ...(wish.lastSeen ? { "last-event-id": wish.lastSeen } : {}),
    ...(wish.headers ?? { accept: "text/event-stream", "sec-fetch-site": "same-origin" }),
  }
  const asked = request({ port, path, headers, method: wish.method ?? "GET", agent: false })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject).end()
  })
  let rest = ""
  response.setEncoding("utf8").on("data", (part: string) => {
    const parts = (rest + part).split("\n\n")
    rest = parts.pop() ?? ""
    frames.push(...parts.filter((frame) => !frame.startsWith(":")))
    tell()
  })
  response.on("error", () => {})
  response.once("close", () => {
    isClosed = true
    tell()
  })

  function waitFor(isThere: () => boolean, what: string, within: number): Promise<number> {
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => reject(new Error(`No «${what}» in ${within} ms`))), within)
      const check = () => isThere() && done(() => resolve(performance.now() - began))
      const done = (end: () => void) => {
        clearTimeout(timer)
        waiting.delete(check)
        end()
      }
      waiting.add(check)
      check()
    })
  }

  return {
    frames,
    status: response.statusCode ?? 0,
    headers: response.headers,
    isClosed: () => isClosed,
    hears(what, within = 1000) {
      const from = frames.length
      return waitFor(() => frames.slice(from).some((frame) => frame.includes(`data: ${what}`)), what, within)
    },
    closes: (within = 1000) => waitFor(() => isClosed, "close", within),
    async rests(milliseconds) {
      const from = frames.length
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return frames.slice(from)
    },
    leave: () => asked.destroy(),
  }
}

/** The mark that a stream began with, once it is there. */
export async function markOf(screen: Screen): Promise<string> {
  for (;;) {
    const mark = screen.frames.join("\n").match(/^id: (.+)$/m)?.[1]
    if (mark) return mark
    await screen.rests(5)
  }
}
