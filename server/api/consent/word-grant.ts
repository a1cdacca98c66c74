import { createHash } from "node:crypto"
import en from "#content/messages/en/sharing.json" with { type: "json" }
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"
import { wordingVersion } from "#server/domain/consent/wording.ts"

export type Wording = { hash: string; version: string; language: string; lines: string[] }

/** The sentences that stood beside the choice. `{name}` stays a place for the name, so that no person is in them. */
export function wordingOf(category: Category, kind: RelationshipKind, withPast: boolean): Wording {
  const { name, holds, ...opens } = en.category[category]
  const lines = [
    name,
    holds,
    opens[kind],
    kind === "partner" ? en.person.waits : en.person.atOnce,
    withPast ? en.past.chosen : en.past.hidden,
    en.page.lead,
  ]
  const kept = { version: wordingVersion, language: "en", lines }
  return { ...kept, hash: createHash("sha256").update(JSON.stringify(kept)).digest("base64url") }
}
