import type { RelationshipKind } from "#server/domain/consent/category.ts"
import { offeredNow } from "#server/domain/consent/wording.ts"
import { hasHadPartner } from "../care-circle/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"

/** What this patient is asked about somebody of this kind, wherever she is asked it. A partner who comes in is one that she has. */
export const choicesFor = async (tx: ViewerTx, kind: RelationshipKind) =>
  offeredNow(kind, kind === "partner" || (await hasHadPartner(tx)))

/** The same for somebody who is being let in, and stands nowhere yet. */
export const readChoices = (actor: Actor, kind: RelationshipKind) =>
  withViewer(actor, { room: "mine", circle: "all", operation: "choices" }, (tx) => choicesFor(tx, kind))
