import { createHash } from "node:crypto"
import invitation from "#content/messages/en/invitation.json" with { type: "json" }
import en from "#content/messages/en/sharing.json" with { type: "json" }
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"
import { wordingVersion } from "#server/domain/consent/wording.ts"

export type Wording = { hash: string; version: string; language: string; lines: string[] }

/** Where somebody said yes: on the Sharing page, when a clinician let them in, when they let somebody in, or to go on. */
export type Occasion = "sharing" | "joining" | "confirming" | "renewing"

export type Shown = {
  occasion: Occasion
  withPast: boolean
  /** Whether it waits a night first. */
  waits: boolean
}

/** The sentences that stood beside the choice. `{name}` stays a place for the name, so that no person is in them. */
export function wordingOf(category: Category, kind: RelationshipKind, shown: Shown): Wording {
  const { name, holds, ...opens } = en.category[category]
  const past = shown.withPast ? en.past.chosen : en.past.hidden
  const begins = shown.waits ? en.person.waits : en.person.atOnce
  const { share, person } = invitation
  const said = shown.waits ? person.startsLater : person.startsNow
  const lines = {
    sharing: [name, holds, opens[kind], begins, past, en.page.lead],
    joining: [name, opens[kind], share.lead, share.after],
    confirming: [name, opens[kind], ...(kind === "partner" ? [said, person.days] : [person.daysClinician])],
    renewing: [name, holds, opens[kind], en.page.lead],
  }[shown.occasion]
  const kept = { version: wordingVersion, language: "en", lines }
  return { ...kept, hash: createHash("sha256").update(JSON.stringify(kept)).digest("base64url") }
}
