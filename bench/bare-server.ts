// The other side of each comparison: node:http and pg, and nothing else. It runs the statements that a request
// of ours was seen to run, one awaited after the other, with the same roles and so under the same policies.
import { randomUUID } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import pg from "pg"
import type { Sequence, Statement } from "./record.ts"

export type Script = {
  path: string
  /** One for each person that is asked as; the request says which. */
  people: { sequences: Sequence[]; answer: unknown }[]
  /** Ids that are new in each request, as they stand in what was recorded. */
  fresh: string[][]
}
type Start = { urls: Record<string, string>; connections: number; scripts: Script[] }

process.once("message", (start: Start) => {
  const limits = "-c TimeZone=UTC"
  const open = (connectionString: string | undefined) =>
    new pg.Pool({ connectionString, max: start.connections, options: limits })
  const pools = { app_runtime: open(start.urls.runtime), app_auth: open(start.urls.auth) }
  const scripts = new Map(start.scripts.map((script) => [`/api/trpc/${script.path}`, script]))

  async function play(sequence: Sequence, renewed: Map<string, string>): Promise<void> {
    const client = await pools[sequence.role === "app_auth" ? "app_auth" : "app_runtime"].connect()
    try {
      for (const statement of sequence.statements) await client.query(withFresh(statement, renewed))
    } finally {
      client.release()
    }
  }

  const server = createServer(async (request, response) => {
    const script = scripts.get(request.url ?? "")
    JSON.parse((await bodyOf(request)) || "null")
    const n = Number(request.headers["x-person"] ?? 0)
    const person = script?.people[n]
    if (!person) return response.writeHead(404).end()
    const renewed = new Map((script?.fresh[n] ?? []).map((id) => [id, randomUUID() as string]))
    try {
      for (const sequence of person.sequences) await play(sequence, renewed)
    } catch (cause) {
      console.error(cause)
      return response.writeHead(500).end()
    }
    const text = JSON.stringify({ data: person.answer })
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) })
    response.end(text)
  })
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port)) // it has a port
})

const withFresh = ({ text, name, values }: Statement, renewed: Map<string, string>) => ({
  text,
  ...(name ? { name } : {}),
  values: values.map((value) => (typeof value === "string" ? (renewed.get(value) ?? value) : value)),
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString("utf8")
}
