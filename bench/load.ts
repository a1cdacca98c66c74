import { connect, type Socket } from "node:net"

export type Measured = { requests: number; refused: number; seconds: number; milliseconds: number[] }
export type Target = { port: number; request: (n: number) => string }

const tooLong = 60_000

/** Asks over a fixed number of connections, one request after the other on each, for a while; then stops by itself. */
export async function load(target: Target, connections: number, seconds: number): Promise<Measured> {
  const milliseconds: number[] = []
  const begin = performance.now()
  const end = begin + Math.min(seconds * 1000, tooLong)
  let n = 0
  let refused = 0
  const ask = async () => {
    const socket = await open(target.port)
    try {
      while (performance.now() < end) {
        const sent = performance.now()
        const status = await exchange(socket, target.request(n++))
        if (status === 503) refused += 1
        else if (status === 200) milliseconds.push(performance.now() - sent)
        else throw new Error(`A request was answered with ${status}.`)
      }
    } finally {
      socket.destroy()
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
  return { requests: milliseconds.length, refused, seconds: (performance.now() - begin) / 1000, milliseconds }
}

export const post = (path: string, body: string, headers: Record<string, string>): string =>
  [
    `POST /api/trpc/${path} HTTP/1.1`,
    "Host: localhost",
    "Content-Type: application/json",
    "Sec-Fetch-Site: same-origin",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n")

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket)).setNoDelay()
    socket.once("error", reject)
  })

/** Sends one request and waits for its whole answer; both servers say how long it is. */
function exchange(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let head = ""
    let missing = -1
    const onData = (part: Buffer) => {
      if (missing < 0) {
        head += part.toString("latin1")
        const end = head.indexOf("\r\n\r\n")
        if (end < 0) return
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
        missing = length - (head.length - end - 4)
      } else missing -= part.length
      if (missing <= 0) settle(() => resolve(Number(head.slice(9, 12))))
    }
    const onClose = () => settle(() => reject(new Error("The connection was closed.")))
    const settle = (how: () => void) => {
      socket.off("data", onData).off("close", onClose)
      how()
    }
    socket.on("data", onData).once("close", onClose).write(request)
  })
}
