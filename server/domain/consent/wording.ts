import { type Category, categories, type RelationshipKind, relationshipKinds } from "./category.ts"
import { isGrantable } from "./ceiling.ts"
import { isGivenByItself, ofTwo } from "./shared-row.ts"

/** Another with every change of the words that are agreed to (agreed-words.test.ts); a grant keeps the one that was shown. */
export const wordingVersion = "2026-11-22"

/** Keys of the sentences that stand beside a choice: what it is called, and what it opens to whom. */
export const wordingKeys = (category: Category, kind: RelationshipKind) => ({
  name: `consent.${category}.name`,
  opens: `consent.${category}.opens.${kind}`,
})

/** Everything that a catalogue has to have words for; what nobody can be given needs a name alone. */
export const allWordingKeys: readonly string[] = categories.flatMap((category) => [
  `consent.${category}.name`,
  ...relationshipKinds
    .filter((kind) => isGrantable(category, kind))
    .map((kind) => wordingKeys(category, kind).opens),
])

/** What is offered on the sharing screen of this kind of person, as a whole. Cards have a page of their own. */
export const offered = (kind: RelationshipKind): readonly Category[] =>
  categories.filter((category) => isGrantable(category, kind) && !isGivenByItself(category))

/** What can be chosen now. Who never had a partner here has nothing of two, and is not asked about it. */
export const offeredNow = (kind: RelationshipKind, hasHadPartner: boolean): readonly Category[] =>
  offered(kind).filter((category) => hasHadPartner || !ofTwo.includes(category))
