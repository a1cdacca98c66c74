import { IncomingMessage, type ServerResponse } from "node:http"
import { giveAnswer } from "#server/sight/give-answer.ts"
import { Draft } from "./draft.ts"
import { isSmall } from "./guard.ts"

type Page = (asked: IncomingMessage, draft: ServerResponse) => Promise<void>

/** Draws a page whole before any of it is sent, and draws it anew where something was taken from its reader meanwhile. */
export async function givePage(request: IncomingMessage, response: ServerResponse, page: Page) {
  if (!isSmall(request)) {
    response.writeHead(413, { "Cache-Control": "no-store", Connection: "close" })
    return response.end()
  }
  const ask = askedAgain(request)
  const draw = async () => {
    const asked = ask()
    const draft = new Draft(asked)
    const leave = () => void draft.destroy()
    response.once("close", leave)
    await page(asked, draft)
    const isWhole = await draft.isWhole
    response.off("close", leave)
    return isWhole ? draft : null
  }
  const send = (draft: Draft | null) => (draft ? draft.sendBy(response) : void response.destroy())
  await giveAnswer(response, { draw, send, onlyReads: request.method === "GET" || request.method === "HEAD" })
}

/** The request itself, and after that others like it: whoever draws a page writes into what it was asked by. */
function askedAgain(request: IncomingMessage): () => IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion } = request
  const asked = { method, url, rawHeaders, httpVersion }
  const kept = { ...headers }
  let next: IncomingMessage | null = request
  return () => {
    const mine = next ?? Object.assign(new IncomingMessage(request.socket), asked, { headers: { ...kept } })
    if (!next) mine.push(null)
    next = null
    return mine
  }
}
