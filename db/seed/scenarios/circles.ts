import { circle, displayName, relationship } from "#db/schema/care-circle.ts"
import { consentGrant } from "#db/schema/consent.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { circles, type Persona, personas, relationships } from "../personas.ts"
import type { Root } from "./people.ts"

type Beside = {
  circle: keyof typeof circles
  person: Persona
  id: string
  kind: "clinician" | "partner"
  endedAt?: string
}

const beside: readonly Beside[] = [
  { circle: "amara", person: "okafor", id: relationships.amaraOkafor, kind: "clinician" },
  { circle: "amara", person: "lind", id: relationships.amaraLind, kind: "clinician" },
  {
    circle: "amara",
    person: "sam",
    id: relationships.amaraSam,
    kind: "partner",
    endedAt: "2025-12-01T12:00:00Z",
  },
  { circle: "amara", person: "jo", id: relationships.amaraJo, kind: "partner" },
  { circle: "mei", person: "okafor", id: relationships.meiOkafor, kind: "clinician" },
]

/** Amara's circle with her team, Jo and a former partner; Mei's with Dr Okafor; Noor's with nobody. No grants yet. */
export async function seedCircles(root: Root, at: Date): Promise<void> {
  const from = at.toISOString()
  const owners = Object.keys(circles) as (keyof typeof circles)[] // the keys are written above, each one a persona
  await root
    .insert(circle)
    .values(owners.map((name) => ({ circleId: circles[name], ownerId: personas[name].id, createdAt: from })))
  await root.insert(relationship).values(
    beside.map((b) => ({
      circleId: circles[b.circle],
      id: b.id,
      ownerId: personas[b.circle].id,
      personId: personas[b.person].id,
      kind: b.kind,
      fromAt: from,
      confirmedAt: from,
      endedAt: b.endedAt ?? null,
    })),
  )
  const named = [...owners.map((name) => ({ circle: name, person: name as Persona })), ...beside]
  await root
    .insert(displayName)
    .values(
      named.map((b) => ({
        circleId: circles[b.circle],
        personId: personas[b.person].id,
        name: personas[b.person].name,
      })),
    )
    .onConflictDoNothing()
}

/** What one person shares with another, from an instant on, with nothing before it. */
export async function seedGrants(
  root: Root,
  grant: {
    circle: keyof typeof circles
    owner: Persona
    viewer: Persona
    categories: readonly Category[]
    from: Date
    until?: Date
    /** When its owner stopped it. */
    stopped?: Date
  },
): Promise<void> {
  const link = beside.find((b) => b.circle === grant.circle && b.person === grant.viewer)
  if (!link) throw new Error(`${grant.viewer} has no relationship in this circle.`)
  const from = grant.from.toISOString()
  await root.insert(consentGrant).values(
    grant.categories.map((category) => ({
      circleId: circles[grant.circle],
      id: crypto.randomUUID(),
      ownerId: personas[grant.owner].id,
      viewerId: personas[grant.viewer].id,
      viewerKind: link.kind,
      relationshipId: link.id,
      category,
      purpose: link.kind === "partner" ? ("couple" as const) : ("care" as const),
      validFrom: from,
      validUntil: grant.until?.toISOString() ?? null,
      coversFrom: from,
      endedAt: grant.stopped?.toISOString() ?? null,
      endMode: grant.stopped ? ("hide" as const) : null,
      atExpiry: link.kind === "partner" ? ("freeze" as const) : ("hide" as const),
      wordingVersion: "2026-11",
      wordingHash: "seed",
      recordedAt: from,
    })),
  )
}
