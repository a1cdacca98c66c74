import { AsyncLocalStorage } from "node:async_hooks"
import { createServer, type IncomingMessage, request } from "node:http"
import type { AddressInfo } from "node:net"
import { giveAnswer } from "../give-answer.ts"

/** What the next answer does while it is drawn, and between its reading and its leaving; how often it was drawn. */
type Next = {
  read: () => Promise<unknown>
  slowly: () => Promise<unknown>
  onlyReads: boolean
  drawn: number
}
type Got = { status: number; text: string }

/** A server whose answers do what a test says. */
export async function openAnswers() {
  const fresh = (): Next => ({ read: async () => "", slowly: async () => {}, onlyReads: true, drawn: 0 })
  const next = fresh()
  const server = createServer((_, response) => {
    const draw = async () => {
      next.drawn += 1
      const found = await next.read().catch(() => "nothing there")
      await next.slowly()
      return String(found)
    }
    const send = (text: string) => void response.end(text)
    giveAnswer(response, { draw, send, onlyReads: next.onlyReads }).catch(() => {
      response.statusCode = 503
      response.end("try again")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo // it listens on a port, so this is no string

  return {
    next,
    beginAnew: () => void Object.assign(next, fresh()),
    /** Asks over the network; gives what had come until the other end was done or broke off. */
    async ask(onResponse = (_: IncomingMessage) => {}): Promise<Got> {
      const asked = request({ port, host: "127.0.0.1", agent: false }).end()
      const response = await new Promise<IncomingMessage>((resolve, reject) =>
        asked.once("response", resolve).once("error", reject),
      )
      let text = ""
      response.setEncoding("utf8").on("data", (part) => {
        text += part
      })
      response.on("error", () => {}) // broken off
      onResponse(response)
      await new Promise((resolve) => response.once("close", resolve))
      return { status: response.statusCode ?? 0, text }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const elsewhere = AsyncLocalStorage.snapshot()

/** Once, while it is drawn first, as a request of its own. */
export const once = (fn: () => Promise<unknown>, acts: Promise<unknown>[] = []) => {
  return () => (acts[0] ??= elsewhere(fn))
}

/** So long that no network takes it at once. */
export const manyWords = `${"long ".repeat(8_000_000)}the end`
