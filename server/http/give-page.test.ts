import { createServer, request, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openTwo } from "#db/testing/open-two.ts"
import { givePage } from "./give-page.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let server: Server
/** What draws the next page, as Next would. */
let page: (draft: ServerResponse) => unknown = () => {}
let trouble: unknown

beforeAll(async () => {
  two = await openTwo()
  server = createServer((asked, response) =>
    givePage(asked, response, async (_, draft) => void (await page(draft))).catch((cause: unknown) => {
      trouble = cause
      response.destroy()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await two.close()
})

type Got = { status: number; headers: Record<string, unknown>; text: string }
const get = (method = "GET"): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo // it listens on a port, so this is no string
    const asked = request({ port, host: "127.0.0.1", method, agent: false }, (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (part) => {
        text += part
      })
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on("error", reject).end()
  })

it("gives a person the whole page with its status and headers, as it was drawn", async () => {
  page = (draft) => {
    draft.setHeader("Set-Cookie", ["a=1", "b=2"])
    draft.writeHead(404, { "Content-Type": "text/html", "X-Drawn": "yes" })
    draft.flushHeaders()
    draft.write("<p>")
    draft.write(Buffer.from("not "), () => draft.end("here", "utf8"))
  }
  const { status, headers, text } = await get()
  expect({ status, text }).toEqual({ status: 404, text: "<p>not here" })
  expect(headers).toMatchObject({
    "set-cookie": ["a=1", "b=2"],
    "content-type": "text/html",
    "x-drawn": "yes",
  })
})

it("sends nothing of a page before all of it is there", async () => {
  let finish = () => {}
  let isHere = false
  const began = new Promise<void>((resolve) => {
    page = (draft) => {
      draft.write("half")
      finish = () => draft.end(" and half")
      resolve()
    }
  })
  const coming = get().then((got) => {
    isHere = true
    return got.text
  })
  await began
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(isHere).toBe(false)
  finish()
  expect(await coming).toBe("half and half")
})

it("tells whoever draws that the page has left, or that its person has gone", async () => {
  const told: string[] = []
  page = (draft) => {
    draft.once("finish", () => told.push("finished")).once("close", () => told.push("closed"))
    draft.end("a page")
  }
  await get("HEAD")
  expect(told).toEqual(["finished", "closed"])
  const gone = new Promise<void>((resolve) => {
    page = (draft) => {
      draft.write("a part")
      draft.once("close", resolve)
    }
  })
  const { port } = server.address() as AddressInfo // as above
  const asked = request({ port, host: "127.0.0.1", agent: false }).on("error", () => {})
  asked.end()
  setTimeout(() => asked.destroy(), 50)
  await gone
})

it("breaks off where the drawing does, and gives no half page", async () => {
  page = (draft) => {
    draft.write("half")
    draft.destroy(new Error("no more"))
  }
  await expect(get()).rejects.toThrow(/hang up|ECONNRESET/)
  expect(trouble).toBeUndefined()
})
