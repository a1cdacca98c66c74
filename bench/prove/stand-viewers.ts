import { circles, personas } from "#db/seed/personas.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import type { House } from "./house.ts"

/** Somebody beside Amara, as one who looks. */
export type Viewer = { relationshipId: string; cookie: string }

const people = `insert into account
    (id, email, email_verified_at, name, country, zone, is_adult_since, accepted_terms_at, accepted_terms_version, is_invented)
  select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid,
    'team' || n || '@example.org', now(), 'Team ' || n, 'GB', 'Europe/London', now(), now(), '2026-11', true
  from generate_series(1, $1::int) n`
const beside = `insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at)
  select $1::uuid, id, $2::uuid, id, 'clinician', '2026-01-05', '2026-01-05' from account where email like 'team%@example.org'`
const grants = `insert into consent_grant
    (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from, wording_version, wording_hash, recorded_at)
  select circle_id, gen_random_uuid(), owner_id, person_id, kind, id, category, 'care', '2026-01-05', 'test', 'test', '2026-01-05'
  from relationship, unnest($1::text[]) category where id = $2 or $2 is null and id = person_id`
const signIn = `insert into sign_in_session (token_hash, account_id, expires_at, is_one_click)
  values ($1, $2, now() + interval '1 day', true)`

/** So many more clinicians beside Amara, signed in, with nothing shared yet. */
export async function standViewers({ root }: House, howMany: number): Promise<Viewer[]> {
  await root.query(people, [howMany])
  await root.query(beside, [circles.amara, personas.amara.id])
  const { rows } = await root.query<{ id: string }>(
    "select id from relationship where id = person_id order by id",
  )
  const viewers = rows.map(({ id }) => ({ relationshipId: id, cookie: newToken() }))
  for (const { relationshipId, cookie } of viewers) await root.query(signIn, [hashOf(cookie), relationshipId])
  return viewers
}

/** Amara shares these with each of them, with all that came before. */
export const shareWithAll = ({ root }: House, categories: readonly string[]) =>
  root.query(grants, [categories, null])

/** The same with one person. */
export const shareWith = ({ root }: House, relationshipId: string, categories: readonly string[]) =>
  root.query(grants, [categories, relationshipId])
