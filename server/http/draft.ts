import { ServerResponse } from "node:http"

type Head = Record<string, number | string | string[]>

/** A response that Next writes to like to any other. It keeps what it is given, until somebody sends it or lets it be. */
export class Draft extends ServerResponse {
  #parts: Buffer[] = []
  #settle: (isWhole: boolean) => void = () => {}
  /** Whether there is a whole answer; false where whoever asked has gone, or it broke off. */
  readonly isWhole = new Promise<boolean>((resolve) => {
    this.#settle = resolve
  })

  // Next gives headers as an object or not at all.
  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.headersSent) return this
    for (const [name, value] of Object.entries((rest.at(-1) as Head | undefined) ?? {}))
      this.setHeader(name, value)
    return super.writeHead(status)
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(part: unknown, ...rest: unknown[]): boolean {
    this.flushHeaders()
    this.#keep(part, rest)
    return true
  }

  override end(...given: unknown[]): this {
    if (this.finished) return this
    this.flushHeaders()
    const [part, ...rest] = given
    if (part && typeof part !== "function") this.#keep(part, rest)
    this.finished = true
    this.#settle(true)
    process.nextTick(() => {
      this.emit("finish")
      this.emit("close")
    })
    return this
  }

  override destroy(cause?: Error): this {
    if (this.destroyed || this.finished) return this
    super.destroy(cause)
    this.#settle(false)
    this.emit("close")
    return this
  }

  /** All of it, at once. */
  sendBy(response: ServerResponse): void {
    if (response.headersSent || response.destroyed) return
    for (const name of this.getHeaderNames()) {
      const value = this.getHeader(name)
      if (value !== undefined) response.setHeader(name, value)
    }
    response.writeHead(this.statusCode) // first, so that no length is told: a page's differs by what is random in it
    response.end(Buffer.concat(this.#parts))
  }

  #keep(part: unknown, rest: unknown[]): void {
    const [encoding] = rest
    // A stream's part is text or bytes.
    const bytes =
      typeof part === "string"
        ? Buffer.from(part, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(part as Uint8Array)
    this.#parts.push(bytes)
    for (const done of rest) if (typeof done === "function") process.nextTick(() => done())
  }
}
