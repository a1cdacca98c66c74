import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { env } from "#server/env.ts"
import { makeFile, moveFile } from "./durably.ts"

/** `installation` wraps and seals, and can be changed; `marks` keys hashes and chains, and stays for ever. */
type Name = "installation" | "marks"

const fileOf = (name: string) => join(env().dataDir, `${name}.key`)

/** One small file for each owner in each circle: the other half of what opens their words. */
export const ringFolder = () => join(env().dataDir, "ring")

/** Whether all keys are where they belong; a database with people in it does not open without them. */
export const hasKeys = (): boolean =>
  [fileOf("installation"), fileOf("marks"), ringFolder()].every((path) => existsSync(path))

const kept = new Map<string, Buffer>()

function keyIn(name: Name): Buffer {
  const file = fileOf(name)
  const known = kept.get(file)
  if (known) return known
  // Both from the beginning: a start with one of them missing is a start with one of them lost.
  make(fileOf("installation"))
  make(fileOf("marks"))
  const key = read(file)
  kept.set(file, key)
  return key
}

function make(file: string): void {
  if (existsSync(file)) return
  mkdirSync(ringFolder(), { recursive: true, mode: 0o700 })
  makeFile(file, randomBytes(32).toString("base64"))
}

function read(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, "utf8"), "base64")
  if (key.length !== 32) throw new Error(`The key file ${file} is damaged.`)
  return key
}

/** The installation's key, outside the database and its backup: it wraps data keys and seals mail. 32 bytes. */
export const installationKey = (): Buffer => keyIn("installation")

/** Keys what is compared and never opened: digests of bodies, hashes of spoken words, the chain of who looked. */
export const marksKey = (): Buffer => keyIn("marks")

const next = () => fileOf("installation-next")

/** A change of the key was begun and not finished: some of what is sealed opens with the old one only. */
export const isChanging = (): boolean => existsSync(next())

/** The key that is to come; made at the first call, and the same again after a crash. */
export function nextInstallationKey(): Buffer {
  make(next())
  return read(next())
}

/** The old key goes, once nothing needs it. */
export function takeNextInstallationKey(): void {
  moveFile(next(), fileOf("installation"))
  forgetKeys()
}

/** For whoever knows that the files have changed under this process. */
export const forgetKeys = (): void => kept.clear()
