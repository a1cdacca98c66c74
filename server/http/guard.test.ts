import { createServer, type IncomingMessage, request as send } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, it } from "vitest"
import { givePage } from "./give-page.ts"
import { bodyLimit, isSmall } from "./guard.ts"

let drawn = 0
const server = createServer((request, response) => {
  void givePage(request, response, async (_, draft) => {
    drawn += 1
    draft.end("a page")
  })
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A form sent by hand to a page, saying of its size what is named. */
function post(headers: Record<string, string>): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo // it listens on a port, so this is no string
  return new Promise((resolve, reject) => {
    const request = send({ host: "127.0.0.1", port, method: "POST", headers }, (answer: IncomingMessage) => {
      answer.resume()
      resolve(answer.statusCode)
      request.destroy()
    })
    request.on("error", reject)
    request.flushHeaders()
  })
}

it.each([
  ["a book", { "Content-Length": String(bodyLimit + 1) }],
  ["a body without an end", { "Transfer-Encoding": "chunked" }],
])("reads nothing of %s that somebody sends to a page", async (_, headers) => {
  const before = drawn
  expect(await post(headers)).toBe(413)
  expect(drawn).toBe(before)
})

it.each([{}, { "content-length": "0" }, { "content-length": String(bodyLimit) }])(
  "lets by what a person may send: %o",
  (headers) => {
    expect(isSmall({ headers } as IncomingMessage)).toBe(true) // the one part that is looked at
  },
)
