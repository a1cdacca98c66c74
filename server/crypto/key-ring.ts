import { randomBytes } from "node:crypto"
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { makeFile, replaceFile } from "./durably.ts"
import { ringFolder } from "./key-file.ts"

/** What stands in the place of a secret that was destroyed, so that nobody makes a new one by accident. */
const gone = "gone\n"

const fileOf = (circle: string, owner: string) => join(ringFolder(), `${circle}.${owner}`)

/** The owner's secret; null when there is none yet, or no more. Read each time: nothing outlives an erasure. */
export function ringSecret(circle: string, owner: string): Buffer | null {
  const text = read(fileOf(circle, owner))
  return text === null || text === gone ? null : secretIn(text)
}

/** The same, made when there was none. Null only for an owner whose secret was destroyed. */
export function ringSecretFor(circle: string, owner: string): Buffer | null {
  const file = fileOf(circle, owner)
  if (read(file) === null) {
    mkdirSync(ringFolder(), { recursive: true, mode: 0o700 })
    makeFile(file, randomBytes(32).toString("base64")) // of two writers the first is kept, and both read it
  }
  return ringSecret(circle, owner)
}

/** Destroys the secret for good, and with it everything that its owner sealed in this circle, in every copy of it. */
export function destroyRingSecret(circle: string, owner: string): void {
  const file = fileOf(circle, owner)
  mkdirSync(ringFolder(), { recursive: true, mode: 0o700 })
  if (ringSecret(circle, owner)) overwrite(file)
  replaceFile(file, gone)
}

// The blocks of a removed file stay on a disk until something else needs them.
function overwrite(file: string): void {
  const handle = openSync(file, "r+")
  try {
    writeSync(handle, randomBytes(32).toString("base64"))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function secretIn(text: string): Buffer {
  const secret = Buffer.from(text, "base64")
  if (secret.length !== 32) throw new Error("A file of the key ring is damaged.")
  return secret
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8")
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null
    throw cause
  }
}

/** The circles in which this owner has a secret, or had one. */
export const ringOf = (owner: string): string[] =>
  readdirSync(ringFolder()).flatMap((name) => {
    const [circle, of] = name.split(".")
    return circle && of === owner ? [circle] : []
  })
