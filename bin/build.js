import "./require-node.js"
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const marker = join(root, ".next", "ownpace-source")
const folders = ["app", "components", "content", "db", "public", "server"]
const singles = [
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.js",
  "proxy.ts",
  "tsconfig.json",
]

/** A digest of everything that can change the build; tests can not. */
export function digestOfSource() {
  const hash = createHash("sha256")
  for (const path of [...folders.flatMap((folder) => filesBelow(folder)), ...singles]) {
    const file = join(root, path)
    if (existsSync(file)) hash.update(`${path}\0`).update(readFileSync(file)).update("\0")
  }
  return hash.digest("hex")
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

export function isBuilt(digest = digestOfSource()) {
  return existsSync(marker) && readFileSync(marker, "utf8") === digest
}

/** Builds the pages unless this very source is built already. Rejects with the builder's own words. */
export async function buildOnce() {
  const digest = digestOfSource()
  if (isBuilt(digest)) return
  console.log("Building the pages (once for each change of the source, half a minute) ...")
  rmSync(marker, { force: true })
  const next = join(root, "node_modules/next/dist/bin/next")
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk
    })
  }
  const status = await new Promise((resolve) => child.once("close", resolve))
  if (status !== 0) throw new Error(`The pages were not built.\n${output.trim()}`)
  writeFileSync(marker, digest)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildOnce()
    console.log("The pages are built.")
  } catch (cause) {
    console.error(cause.message)
    process.exit(1)
  }
}
