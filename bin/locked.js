import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root, versionOf } from "./run-step.js"

const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"))

/** Versions below which a known hole is open. `npm audit` is not offered by every registry, this is. */
export function floorProblems(floors = read("bin/floors.json"), installed = versionOf) {
  return Object.entries(floors)
    .filter(([name, floor]) => isBelow(installed(name), floor))
    .map(
      ([name, floor]) =>
        `${name} ${installed(name)} is below ${floor}, the lowest version that is safe to run.`,
    )
}

export function isBelow(version, floor) {
  const [a, b] = [version, floor].map((text) => text.split("-")[0].split(".").map(Number))
  for (const place of [0, 1, 2]) if (a[place] !== b[place]) return a[place] < b[place]
  return version.includes("-") && !floor.includes("-") // a preview of the floor comes before it
}

/** The lock must be complete for every platform, must name no download address, and package.json must pin. */
export function lockProblems(lock = read("package-lock.json"), manifest = read("package.json")) {
  const problems = []
  const named = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)))
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (entry.resolved)
      problems.push(`package-lock.json: ${path} names a download address. Run bin/complete-lock.js.`)
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!named.has(name)) problems.push(`package-lock.json lacks ${name}. Run node bin/complete-lock.js.`)
    }
  }
  for (const part of ["dependencies", "devDependencies", "optionalDependencies"]) {
    for (const [name, range] of Object.entries(manifest[part] ?? {})) {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range)) problems.push(`package.json: pin ${name} to one version.`)
    }
  }
  return problems
}
