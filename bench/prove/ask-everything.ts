import { readFileSync } from "node:fs"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { appRouter } from "#server/api/root.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import type { House } from "./house.ts"
import { masked } from "./mask.ts"

/** One thing that a client can ask for. */
export type Request = {
  name: string
  path: string
  method: "GET" | "POST"
  headers: Record<string, string>
  body?: string
}
export type Answer = { name: string; bytes: string }

const manifest = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../.next/${name}`, import.meta.url), "utf8"))

/** What stands in the place of a part of an address that changes. */
const parts: Record<string, string> = {
  circleId: circles.amara,
  withId: personas.okafor.id,
  relationshipId: relationships.amaraOkafor,
  personId: personas.okafor.id,
  itemId: "trainer",
  address: addressOf("trainer"),
}

/** Pages that show all the invented people to whoever runs the demonstration; in a real installation they are absent. */
const ofDemonstration = /^\/(demo|outbox|gallery)/

/** The addresses that this build answers, from the build itself, so that a new one is asked by itself. */
export function pagesOfBuild(more: Record<string, string> = {}): string[] {
  const known: Record<string, string> = { ...parts, ...more }
  const routes: string[] = Object.values(manifest("app-path-routes-manifest.json"))
  return [...new Set(routes)]
    .filter(
      (route) => !route.startsWith("/_") && !route.startsWith("/api/auth") && !ofDemonstration.test(route),
    )
    .map((route) =>
      route.replace(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, part: string) => known[part] ?? circles.amara),
    )
    .toSorted()
}

type Procedure = { _def: { type: string; inputs?: unknown[] } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>) // tRPC types the flat map as any

/** A procedure that needs no input and changes something would change it here. */
const changesByItself = ({ _def }: Procedure) => _def.type === "mutation" && (_def.inputs ?? []).length === 0

const common = {
  ...{ circleId: circles.amara, withId: personas.okafor.id, relationshipId: relationships.amaraJo },
  ...{
    id: circles.amara,
    itemId: "trainer",
    address: addressOf("trainer"),
    categories: ["ratings", "couple_plan"],
    category: "ratings",
    after: null,
  },
}
/** Keys that a schema does not know are dropped, so one body asks in every room. */
const bodies = [
  {},
  ...["mine", "ours", "caseload"].map((room) => ({
    ...common,
    ...{ room, thread: { ...common, room }, place: { room, circleId: circles.amara, what: "reflection" } },
  })),
]

const json = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" }

/** Everything: each page as a document and as what the router fetches, each procedure, and a copy of one's own. */
export function everything(): Request[] {
  const get = (path: string, headers: Record<string, string> = {}): Request => ({
    ...{ name: `GET ${path} ${Object.keys(headers).join(" ")}`, path, method: "GET", headers },
  })
  const post = (path: string, body: unknown): Request => ({
    ...{
      name: `POST ${path} ${JSON.stringify(body)}`,
      path,
      method: "POST",
      headers: json,
      body: JSON.stringify(body),
    },
  })
  return [
    ...pagesOfBuild().flatMap((page) => [get(page), get(page, { RSC: "1" })]),
    ...procedures
      .filter(([, procedure]) => !changesByItself(procedure))
      .flatMap(([name, procedure]) =>
        (procedure._def.type === "query" ? bodies : bodies.slice(0, 1)).map((body) =>
          post(`/api/trpc/${name}`, body),
        ),
      ),
    post("/api/take-away", {}),
    get(`/absent/${circles.amara}`),
  ]
}

/** The bytes of one answer as its client gets them, without what is random or the time of day in each. */
export async function ask({ port, cookieOf }: House, who: Persona | null, request: Request): Promise<Answer> {
  const headers = new Headers(request.headers)
  if (who) headers.set("Cookie", `ownpace=${cookieOf.get(who)}`)
  const asked = (path: string) =>
    fetch(new URL(path, `http://127.0.0.1:${port}`), {
      method: request.method,
      redirect: "manual",
      headers,
      body: request.body ?? null,
    })
  // Once more where a connection that was kept is closed at the other end in this very moment.
  let response = await asked(request.path).catch(() => asked(request.path))
  // What the router fetches carries a mark of its headers in the address; who leaves it out is told it first.
  const marked = headers.has("RSC") ? response.headers.get("location") : null
  if (marked?.includes("_rsc")) response = await asked(marked)
  const told = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n")
  return {
    name: request.name,
    bytes: masked(`${response.status}\n${told}\n\n${await response.text()}`, port),
  }
}
