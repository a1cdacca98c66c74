import { readFileSync } from "node:fs"
import { z } from "zod"

const Routes = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
})

/** Pages of the demonstration and of those who build it: a real installation has none of them. */
const demonstrationOnly = /^\/(demo|outbox|gallery)(?=\/|$)/

/** Where an address leads that leads nowhere; there is no such page. */
const nowhere = "/absent"

/** The pages that were built, as Next's own list has them; in development the list is still being made. */
export function readRoutes(kind: "demonstration" | "real", file = ".next/routes-manifest.json"): RegExp[] {
  const { staticRoutes, dynamicRoutes } = Routes.parse(JSON.parse(readFileSync(file, "utf8")))
  return [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith("/_")) // Next's own, which no person asks for
    .filter(({ page }) => kind === "demonstration" || !demonstrationOnly.test(page))
    .map(({ regex }) => new RegExp(regex))
}

/**
 * The address that Next is asked for. Every one that leads nowhere becomes the same one, so that a page which this
 * installation does not have answers to the byte like a page that never was.
 */
export function pathFor(url: string, routes: readonly RegExp[]): string {
  const [path = "", ...query] = url.split("?")
  const decoded = decode(path)
  if (decoded !== null && routes.some((route) => route.test(decoded))) return url
  return [nowhere, ...query].join("?")
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
