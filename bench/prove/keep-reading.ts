import { circles } from "#db/seed/personas.ts"
import type { House } from "./house.ts"
import type { Viewer } from "./stand-viewers.ts"

/** One answer to one viewer: when it was asked for and when it was whole, and whether the word is in it. */
type Look = { as: "page" | "call"; began: number; ended: number; status: number; has: boolean }

/** Somebody who reads Amara's page as fast as it comes, as a page and as a call, until told to stop. */
export function keepReading(house: House, { cookie }: Viewer, word: string) {
  const looks: Look[] = []
  const stopping = new AbortController()
  const page = `http://127.0.0.1:${house.port}/clinician/patients/${circles.amara}`
  const call = `http://127.0.0.1:${house.port}/api/trpc/caseload.patient`
  const headers = { Cookie: `ownpace=${cookie}` }
  const ours = { ...headers, "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" }
  const read = {
    page: () => fetch(page, { headers, redirect: "manual" }),
    call: () =>
      fetch(call, { method: "POST", headers: ours, body: JSON.stringify({ circleId: circles.amara }) }),
  }
  const loops = (["page", "call", "call"] as const).map(async (as) => {
    while (!stopping.signal.aborted) {
      const began = performance.now()
      const response = await read[as]()
      const text = await response.text()
      looks.push({ as, began, ended: performance.now(), status: response.status, has: text.includes(word) })
    }
  })
  return {
    looks,
    /** The word has come as a page and as a call, so that what follows is worth something. */
    async hasSeen(): Promise<void> {
      while (looks.filter(({ has }) => has).length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
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
