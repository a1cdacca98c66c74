// Runs before anything is installed, under the system's own Node: plain JavaScript, no dependencies.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const marker = join(root, "node_modules", ".ownpace-lock")

export function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number)
  return major > 20 || (major === 20 && minor >= 9)
}

function digestOfLock() {
  const files = ["package-lock.json", "package.json"].map((name) => readFileSync(join(root, name)))
  return createHash("sha256").update(Buffer.concat(files)).digest("hex")
}

function isInstalled(digest) {
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== digest) return false
  return existsSync(join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node"))
}

function prepare() {
  if (!isNewEnough(process.versions.node)) {
    console.error(`Ownpace needs Node 20.9 or newer to begin; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const digest = digestOfLock()
  if (isInstalled(digest)) return
  console.log("Installing what Ownpace needs (once, about a minute) ...")
  // Install scripts are not needed: the database launcher mends its own links.
  // What builds it is needed also where NODE_ENV or a setting of npm would leave it out.
  const wanted = ["--include=dev", "--include=optional"]
  const args = ["ci", ...wanted, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  const npm = process.env.npm_execpath
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
  if (done.status !== 0) {
    console.error("The installation did not finish. Look at the lines above, then run the command again.")
    process.exit(1)
  }
  writeFileSync(marker, digest)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare()
