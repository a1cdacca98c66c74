import { ask } from "../_trpc/server.ts"
import type { DraftPlace, DraftProps } from "./use-draft.ts"

/** What this person had begun to write at a place, for the form that stands there. */
export async function readDraft(account: string, place: DraftPlace): Promise<DraftProps> {
  const found = await ask((api) => api.draft.open({ place }))
  return { account, place, kept: found?.words ?? null }
}
