import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import next from "next"
import { personas } from "#db/seed/personas.ts"
import { Unavailable } from "./api/errors.ts"
import { authPool, closePools, openPools, runtimePool, workerPool } from "./api/pools.ts"
import { env } from "./env.ts"
import { callProcedure, isCall } from "./http/call-procedure.ts"
import { addressOf } from "./http/client-address.ts"
import { givePage } from "./http/give-page.ts"
import { handOver, isHandOver } from "./http/hand-over.ts"
import { isStatic, protect, protectPage } from "./http/headers.ts"
import { pathFor, readRoutes } from "./http/known-paths.ts"
import { keyCheck, lineCheck, selfCheck } from "./http/self-check.ts"
import { catchUp } from "./ledger/catch-up.ts"
import { isLive, startLive } from "./live/start-live.ts"
import { log } from "./log.ts"
import { startWorker } from "./worker/start-worker.ts"

/** Milliseconds between «not ready» and the last answer. */
const drain = 250

/** The process: health, procedures on Node's own request objects, and Next for the rest. */
export async function startServer({ development = false } = {}): Promise<{ close(): Promise<void> }> {
  const { databases, port, publicUrl, origins } = { ...env(), origins: originsOf() }
  process.env.NEXTAUTH_URL ??= publicUrl.origin
  process.env.AUTH_TRUST_HOST ??= env().kind === "demonstration" ? "1" : ""
  openPools(databases)
  for (const pool of [runtimePool(), authPool(), workerPool()]) await selfCheck(pool)
  await lineCheck(runtimePool())
  await keyCheck(authPool())
  const replayed = await catchUp()
  if (replayed.length > 0) log.warn({ state: replayed.length }, "the ledger knew what the database did not")
  const worker = env().jobs === "inside" ? await startWorker() : null
  const live = startLive(databases.runtime, origins)
  const sockets = new Set<Duplex>()
  let isReady = false

  const server = createServer((request, response) => void serve(request, response))
  const app = next({ dev: development, httpServer: server, port })
  await app.prepare()
  const page = app.getRequestHandler()
  const routes = development ? null : readRoutes(env().kind)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "/"
    try {
      if (url === "/healthz") return plain(response, 200)
      if (url === "/readyz") return plain(response, isReady && (await isDatabaseThere()) ? 200 : 503)
      if (isHandOver(url)) return await handOver(request, response, origins)
      if (isCall(url)) return await callProcedure(request, response, origins)
      if (isLive(url)) return await live.answer(request, response)
      request.headers["x-forwarded-for"] = addressOf(request) // whatever the caller claimed
      if (isStatic(url)) {
        protect(response)
        return await page(request, response)
      }
      if (routes) request.url = pathFor(url, routes)
      await givePage(request, response, (asked, draft) => {
        protectPage(asked, draft, development)
        return page(asked, draft)
      })
    } catch (cause) {
      if (cause instanceof Unavailable && !response.headersSent) return plain(response, 503)
      log.error(
        { path: url.split("?")[0], cause: cause instanceof Error ? cause.name : "unknown" },
        "a page went wrong",
      )
      if (!response.headersSent) plain(response, 500)
    }
  }

  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve))
  isReady = true

  return {
    async close() {
      isReady = false
      await new Promise((resolve) => setTimeout(resolve, drain))
      await live.close()
      server.close()
      server.closeIdleConnections()
      const deadline = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, 1000)
      await worker?.close()
      await app.close()
      clearTimeout(deadline)
      for (const socket of sockets) socket.destroy()
      await closePools()
    },
  }
}

function plain(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" })
  response.end(status === 200 ? "ok\n" : "not now\n")
}

async function isDatabaseThere(): Promise<boolean> {
  return runtimePool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    )
}

/** In the demonstration each person has a host of their own, so that three can be signed in side by side. */
function originsOf(): ReadonlySet<string> {
  const { publicUrl, kind } = env()
  const hosts =
    kind === "demonstration"
      ? Object.keys(personas).map((name) => `${publicUrl.protocol}//${name}.${publicUrl.host}`)
      : []
  return new Set([publicUrl.origin, ...hosts])
}
