import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs"
import { dirname } from "node:path"

/** What a folder holds survives a power cut once the folder itself was flushed; Windows does that by itself. */
export function flushFolder(path: string): void {
  if (process.platform === "win32") return
  const folder = openSync(path, "r")
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeAside(file: string, text: string): string {
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  const handle = openSync(aside, "wx", 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return aside
}

/** The whole file or none of it, also after a power cut; whatever stood there is replaced. */
export function replaceFile(file: string, text: string): void {
  renameSync(writeAside(file, text), file)
  flushFolder(dirname(file))
}

/** The same for a file that must not be there yet; answers whether this call was the one that made it. */
export function makeFile(file: string, text: string): boolean {
  const aside = writeAside(file, text)
  try {
    linkSync(aside, file)
    return true
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false
    throw cause
  } finally {
    rmSync(aside, { force: true })
    flushFolder(dirname(file))
  }
}

/** Moves a file that is whole into the place of another. */
export function moveFile(from: string, to: string): void {
  renameSync(from, to)
  flushFolder(dirname(to))
}
