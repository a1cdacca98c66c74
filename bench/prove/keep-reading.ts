import { type IncomingMessage, request } from "node:http"
import { circles } from "#db/seed/personas.ts"
import type { House } from "./house.ts"
import type { Viewer } from "./stand-viewers.ts"

/** One answer to one viewer: when it was asked for and when it was whole, and when the word last came with it. */
export type Look = { began: number; ended: number; status: number; sawAt: number | null }

type Asked = { path: string; body?: string }

/** What a clinician reads of her, as a page and as a call; and what a partner does, as a copy too. */
export const ofClinician: readonly Asked[] = [
  { path: `/clinician/patients/${circles.amara}` },
  { path: "/api/trpc/caseload.patient", body: JSON.stringify({ circleId: circles.amara }) },
]
export const ofPartner: readonly Asked[] = [
  { path: "/partner" },
  { path: "/api/trpc/sensateFocus.together", body: JSON.stringify({ room: "ours" }) },
  { path: "/api/take-away", body: "{}" },
]

/** Somebody who reads these as fast as they come, at each of these houses, until told to stop. */
export function keepReading(
  houses: readonly House[],
  { cookie }: Viewer,
  word: string,
  of: readonly Asked[],
) {
  const looks: Look[] = []
  const stopping = new AbortController()
  const loops = houses.flatMap(({ port }) =>
    of.map(async (asked) => {
      while (!stopping.signal.aborted) looks.push(await look(port, cookie, word, asked))
    }),
  )
  return {
    /** The word has come from everywhere, so that what follows is worth something. */
    async hasSeen(): Promise<void> {
      const least = loops.length
      while (looks.filter(({ sawAt }) => sawAt).length < least)
        await new Promise((resolve) => setTimeout(resolve, 5))
    },
    /** Reads on until so many answers were asked for after that instant. */
    async endsAfter(instant: number, howMany = 4): Promise<Look[]> {
      while (looks.filter(({ began }) => began > instant).length < howMany)
        await new Promise((resolve) => setTimeout(resolve, 5))
      stopping.abort()
      await Promise.all(loops)
      return looks
    },
  }
}

/** One answer, with the instant at which each part of it came. */
async function look(port: number, cookie: string, word: string, { path, body }: Asked): Promise<Look> {
  const began = performance.now()
  const ours = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" }
  const headers = { Cookie: `ownpace=${cookie}`, ...(body ? ours : {}) }
  const asked = request({
    port,
    host: "127.0.0.1",
    path,
    headers,
    method: body ? "POST" : "GET",
    agent: false,
  })
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    asked.once("response", resolve).once("error", reject).end(body),
  )
  let rest = ""
  let sawAt: number | null = null
  for await (const part of response.setEncoding("utf8")) {
    rest += part
    if (rest.includes(word)) sawAt = performance.now()
    rest = rest.slice(rest.lastIndexOf(word) + 1).slice(-word.length)
  }
  return { began, ended: performance.now(), status: response.statusCode ?? 0, sawAt }
}
