import { createServer } from "node:net"

const canListen = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(null))
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address()
      const got = typeof address === "object" && address ? address.port : null
      probe.close(() => resolve(got))
    })
  })

/** The wanted port if nobody listens there, else one that the system hands out. */
export async function freePort(wanted?: number): Promise<number> {
  const port = (wanted ? await canListen(wanted) : null) ?? (await canListen(0))
  if (port === null) throw new Error("No free port on 127.0.0.1 was found.")
  return port
}
