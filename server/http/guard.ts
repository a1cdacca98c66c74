import type { IncomingMessage } from "node:http"

/** Bytes that a call may bring. */
export const bodyLimit = 256 * 1024

/**
 * Only our own pages may call: JSON alone, which no form can send across origins, and a browser's own word
 * that the page is ours. A client that says nothing of where it comes from (no browser does) must name our origin.
 */
export function isOurs(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  if (request.headers["content-type"]?.split(";")[0]?.trim() !== "application/json") return false
  const site = request.headers["sec-fetch-site"]
  if (site !== undefined && site !== "same-origin") return false
  const origin = request.headers.origin
  if (origin !== undefined) return origins.has(origin)
  return site === "same-origin"
}

/**
 * A stream is a GET, which a link or a picture elsewhere could ask for: only a script of our own page may.
 * A browser too old to say where it comes from names another origin when it is one, and asks for events.
 */
export function isOurStream(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const { origin, accept, "sec-fetch-site": site, "sec-fetch-mode": mode } = request.headers
  if (origin !== undefined && !origins.has(origin)) return false
  if (site === undefined) return accept === "text/event-stream"
  return site === "same-origin" && mode !== "navigate"
}

/** Whether a request that is not read here may bring no more than a call may: what it says of its size is held to. */
export function isSmall({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) <= bodyLimit
}

/** The whole body, or null when it is longer than it may be. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > bodyLimit) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString("utf8")
}
