import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { circles, personas } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { stopSharing } from "#server/api/consent/stop-sharing.ts"
import { hashOf } from "#server/auth/token.ts"
import { startLive } from "#server/live/start-live.ts"
import { markOf, openScreen } from "#server/live/testing/open-screen.ts"

export type Spread = { median: number; p99: number; most: number }

const team = `insert into account (id, email, name, is_invented)
  select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'c' || n || '@example.org', 'C', true from generate_series(1, $1::int) n`
const besides = `insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at)
  select $2::uuid, a.id, $1::uuid, a.id, 'clinician', '2026-01-05', '2026-01-05' from account a where a.email like 'c%@example.org' and a.name = 'C'`
const grants = `insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from, wording_version, wording_hash, recorded_at)
  select circle_id, id, owner_id, person_id, 'clinician', id, 'ratings', 'care', '2026-01-05', 'test', 'test', '2026-01-05' from relationship r where r.person_id = r.id`
const signIns = `insert into sign_in_session (token_hash, account_id, expires_at)
  select $1, $2::uuid, now() + interval '1 day'`

/** Amara stops sharing with each of these people while all have a screen open; milliseconds from her tap to their screen. */
export async function measureRevokes(screens = 200): Promise<Spread> {
  const two = await openTwo()
  const live = startLive(two.urls.runtime, new Set())
  const server = createServer((request, response) => void live.answer(request, response))
  try {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo // a server that listens on a port has one
    await two.query(team, [screens])
    await two.query(besides, [personas.amara.id, circles.amara])
    await two.query(grants)
    const people = (await two.query("select id from relationship where id = person_id")).map(({ id }) =>
      String(id),
    )
    const open = []
    for (const id of people) {
      await two.query(signIns, [hashOf(id), id])
      const screen = await openScreen(port, { room: "caseload", cookie: id })
      await markOf(screen)
      open.push({ id, screen })
    }
    const took: number[] = []
    for (const { id, screen } of open) {
      const heard = screen.hears("look again", 5000)
      const [milliseconds] = await Promise.all([
        heard,
        stopSharing(as("amara"), { relationshipId: id, category: "ratings" }),
      ])
      took.push(milliseconds)
    }
    for (const { screen } of open) screen.leave()
    return spreadOf(took)
  } finally {
    await live.close()
    await new Promise((resolve) => server.close(resolve))
    await two.close()
  }
}

function spreadOf(took: readonly number[]): Spread {
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p99: at(0.99), most: at(1) }
}
