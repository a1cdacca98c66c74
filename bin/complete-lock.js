// Run after each `npm install`: where a registry lacks the packages of other platforms, npm leaves them out of
// the lock and `npm ci` then refuses it. This adds a stub for each, and drops download addresses.
import { readFileSync, writeFileSync } from "node:fs"

const file = new URL("../package-lock.json", import.meta.url)
const lock = JSON.parse(readFileSync(file, "utf8"))
const { packages } = lock
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
const added = []

for (const part of ["dependencies", "devDependencies", "optionalDependencies"]) {
  if (manifest[part]) packages[""][part] = manifest[part]
}

for (const [path, entry] of Object.entries({ ...packages })) {
  delete entry.resolved
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue
    const platform = platformOf(name)
    const version = range.replace(/^[\^~=v]+/, "")
    packages[`node_modules/${name}`] = { version, ...platform, optional: true }
    added.push(`${name}@${version}`)
  }
}

const [root, ...rest] = Object.keys(packages).sort((a, b) => a.localeCompare(b, "en"))
lock.packages = Object.fromEntries([root, ...rest].map((path) => [path, packages[path]]))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length ? `Added to the lock: ${added.join(", ")}` : "The lock was complete.")

// npm looks for a package beside its dependent first, then in each folder above it.
function isLocked(path, name) {
  for (let at = path; ; ) {
    if (packages[`${at}${at ? "/" : ""}node_modules/${name}`]) return true
    if (!at) return false
    at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))
  }
}

function platformOf(name) {
  const has = (pattern) => pattern.test(name)
  const os = [
    [/darwin|macos/, "darwin"],
    [/win32|windows|-win-/, "win32"],
    [/linux/, "linux"],
    [/android/, "android"],
    [/freebsd/, "freebsd"],
    [/openbsd/, "openbsd"],
    [/netbsd/, "netbsd"],
    [/openharmony/, "openharmony"],
    [/sunos/, "sunos"],
    [/aix/, "aix"],
  ].filter(([pattern]) => has(pattern))
  const cpu = [
    [/arm64/, "arm64"],
    [/x64/, "x64"],
    [/ia32/, "ia32"],
    [/-arm(?!64)/, "arm"],
    [/ppc64/, "ppc64"],
    [/s390x/, "s390x"],
    [/riscv64/, "riscv64"],
    [/loong64/, "loong64"],
    [/wasm32/, "wasm32"],
    [/mips64el/, "mips64el"],
  ].filter(([pattern]) => has(pattern))
  const libc = has(/musl/) ? ["musl"] : has(/gnu/) && has(/linux/) ? ["glibc"] : []
  return {
    ...(os.length ? { os: os.map(([, value]) => value) } : {}),
    ...(cpu.length ? { cpu: cpu.map(([, value]) => value) } : {}),
    ...(libc.length ? { libc } : {}),
  }
}
