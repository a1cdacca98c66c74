import { createServer, request as send } from "node:http"
import type { AddressInfo } from "node:net"
import type { Persona } from "#db/seed/personas.ts"
import { openAs } from "#server/auth/one-click.ts"
import { handOver } from "../hand-over.ts"

const ours = "http://ownpace.example"

type Got = { status: number; headers: Record<string, unknown>; body: string; isWhole: boolean }
type Wish = { headers?: Record<string, string>; method?: string }

/** Where copies are handed over, over the network; and a way to ask for one as our own page does. */
export async function openHandOver() {
  const server = createServer((request, response) => void handOver(request, response, new Set([ours])))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo // it listens on a port, so this is no string
  return {
    take(cookie: string, { headers, method = "POST" }: Wish = {}): Promise<Got> {
      const page = { "content-type": "application/json", origin: ours, "sec-fetch-site": "same-origin" }
      const asked = { port, host: "127.0.0.1", method, path: "/api/take-away", agent: false }
      return new Promise((resolve, reject) => {
        const request = send({ ...asked, headers: { ...page, cookie, ...headers } }, (response) => {
          let body = ""
          const { statusCode: status = 0, headers } = response
          const end = () => resolve({ status, headers, body, isWhole: response.complete })
          response.setEncoding("utf8").on("data", (part) => {
            body += part
          })
          response.on("end", end).on("error", end)
        })
        request.on("error", reject).end("{}")
      })
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** What a browser sends along once this person is signed in on it. */
export const cookieOf = async (person: Persona) => (await openAs(person))?.cookies[0]?.split(";")[0] ?? ""
