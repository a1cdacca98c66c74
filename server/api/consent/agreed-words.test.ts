import { createHash } from "node:crypto"
import { expect, it } from "vitest"
import privacy from "#content/messages/en/privacy.json" with { type: "json" }
import { categories, relationshipKinds } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import { wordingVersion } from "#server/domain/consent/wording.ts"
import { termsVersion } from "../account/welcome-person.ts"
import kept from "./agreed-words.json" with { type: "json" }
import { type Occasion, wordingOf } from "./word-grant.ts"

// A new occasion does not compile before it is counted here.
const occasions: Record<Occasion, true> = { sharing: true, joining: true, confirming: true, renewing: true }

const digestOf = (words: unknown) => createHash("sha256").update(JSON.stringify(words)).digest("base64url")

/** Every set of sentences that anybody can agree to today. */
const grantWords = categories.flatMap((category) =>
  relationshipKinds
    .filter((kind) => isGrantable(category, kind))
    .flatMap((kind) =>
      // The keys of the record are the occasions.
      (Object.keys(occasions) as Occasion[]).flatMap((occasion) =>
        [true, false].flatMap((withPast) =>
          [true, false].map((waits) => wordingOf(category, kind, { occasion, withPast, waits }).lines),
        ),
      ),
    ),
)

it.each([
  ["what she shares", "wordingVersion", wordingVersion, kept.grant, grantWords],
  ["the terms and the privacy notice", "termsVersion", termsVersion, kept.terms, privacy],
])(
  "the words of %s that Amara says yes to are those of this version",
  (_, name, version, versions, words) => {
    const told = `The words have changed: give ${name} a new name, and add a line with that name and "${digestOf(words)}" to agreed-words.json. Lines of versions that are gone stay.`
    expect(new Map(Object.entries(versions)).get(version), told).toBe(digestOf(words))
  },
)

it.each(Object.entries(kept))(
  "of two versions of %s neither has the words of the other, and the last counts",
  (of, versions) => {
    expect(new Set(Object.values(versions)).size).toBe(Object.keys(versions).length)
    expect(Object.keys(versions).at(-1)).toBe(of === "grant" ? wordingVersion : termsVersion)
  },
)
