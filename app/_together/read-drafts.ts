import { readDraft } from "../_draft/read-draft.ts"
import type { DraftProps } from "../_draft/use-draft.ts"

/** What one of the two has begun to write on the page of the two; each has their own. */
export type TogetherDrafts = Record<"reflection" | "tell" | "limit", DraftProps>

export async function readDrafts(account: string, room: "mine" | "ours"): Promise<TogetherDrafts> {
  const [reflection, tell, limit] = await Promise.all([
    readDraft(account, { room, what: "reflection" }),
    readDraft(account, { room, what: "tell" }),
    readDraft(account, { room, what: "limit" }),
  ])
  return { reflection, tell, limit }
}
