import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"

const fromHere = createRequire(import.meta.url)
const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
]

/** A Chromium that is there already: the one that was named, Playwright's own, or the system's. */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, playwrightsOwn(), ...system].find((path) => path && existsSync(path))
}

function playwrightsOwn() {
  try {
    return fromHere("@playwright/test").chromium.executablePath()
  } catch {
    return undefined // no Chromium of Playwright's exists for this platform
  }
}

/** Finds a browser or fetches one; undefined where neither works. */
export function findOrInstallBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log("No Chromium is here; fetching one ...")
  const cli = fromHere.resolve("@playwright/test/cli")
  quietly(process.execPath, [cli, "install", "chromium"])
  if (findBrowser()) return findBrowser()
  const isDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0
  if (isDebian && quietly("apt-get", ["update"])) {
    quietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
  }
  return findBrowser()
}

function quietly(file, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const done = spawnSync(file, args, { stdio: "ignore", env, timeout: 10 * 60_000 })
  return done.status === 0
}
