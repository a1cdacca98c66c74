import { open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Unavailable } from "#server/api/errors.ts"
import { flushFolder } from "#server/crypto/durably.ts"
import { env } from "#server/env.ts"
import { LedgerLine } from "./line.ts"

const fileOf = () => join(env().dataDir, "consent.ledger")

/** Adds lines at the end, and answers once they would survive a power cut. Several processes may do so at once. */
export async function appendLines(lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return
  await append(lines).catch(() => {
    throw new Unavailable("the ledger can't be written")
  })
}

async function append(lines: readonly LedgerLine[]): Promise<void> {
  const file = await open(fileOf(), "a", 0o600)
  try {
    const isNew = (await file.stat()).size === 0
    // A break before it, too: a crash may have left half a line, and the next one must not be lost with it.
    await file.write(`\n${lines.map((line) => JSON.stringify(line)).join("\n")}\n`)
    await file.sync()
    if (isNew) flushFolder(env().dataDir)
  } finally {
    await file.close()
  }
}

/** Every line that is whole, oldest first; half a line was never answered to anybody. */
export async function readLines(): Promise<LedgerLine[]> {
  const text = await readFile(fileOf(), "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return ""
    throw cause
  })
  return text.split("\n").flatMap((row) => {
    const read = LedgerLine.safeParse(parse(row))
    return read.success ? [read.data] : []
  })
}

function parse(row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    return null
  }
}
