import { z } from "zod"
import { readPast } from "#server/api/consent/read-past.ts"
import { shareCategory } from "#server/api/consent/share-category.ts"
import { invented, inventedSignIn } from "#server/auth/one-click.ts"
import { env } from "#server/env.ts"
import { as } from "../read-three.ts"

const Act = z.object({ act: z.enum(["share", "stop", "stop_quietly"]) })

/** With the past, which the page has on show; so the pane has its numbers again. */
async function shareInvented(): Promise<void> {
  const amara = await inventedSignIn("amara", Temporal.Now.instant())
  const ratings = {
    relationshipId: invented.relationships.amaraOkafor,
    category: "ratings",
    until: null,
  } as const
  if (!amara) return
  const actor = { userId: amara.userId }
  const { count } = await readPast(actor, ratings)
  await shareCategory(actor, amara, { ...ratings, past: { count } })
}

/** What the three buttons do, as Amara; in a real installation this address does not exist. */
export async function POST(request: Request): Promise<Response> {
  if (env().kind !== "demonstration") return new Response(null, { status: 404 })
  if (request.headers.get("sec-fetch-site") !== "same-origin") return new Response(null, { status: 403 })
  const parsed = Act.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })
  const { consent } = await as("amara")
  const { amaraOkafor, amaraJo } = invented.relationships
  const { act } = parsed.data
  if (act === "share") await shareInvented()
  if (act === "stop") await consent.stop({ relationshipId: amaraOkafor, category: "ratings" })
  if (act === "stop_quietly") await consent.stopAll({ relationshipId: amaraJo, mode: "freeze" })
  const time = Temporal.Now.zonedDateTimeISO("Europe/London")
    .toPlainTime()
    .toString({ smallestUnit: "second" })
  return Response.json({ time }, { headers: { "Cache-Control": "no-store" } })
}
