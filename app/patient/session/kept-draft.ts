"use client"

import type { SessionDraft } from "#components/session-log/session-draft.ts"

/** A session that was played and is not saved yet: in this tab alone, under its account, gone with «Leave now». */
export type KeptDraft = { clientId: string; performedOn: string; draft: SessionDraft }

const place = (account: string, what: string) => `session/${account}/${what}`

export function readDraft(account: string, what: string): KeptDraft | null {
  try {
    const kept = sessionStorage.getItem(place(account, what))
    // Written by keepDraft in this tab; an older shape is caught by the form's own save.
    return kept === null ? null : (JSON.parse(kept) as KeptDraft)
  } catch {
    return null
  }
}

export function keepDraft(account: string, what: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(place(account, what), JSON.stringify(draft))
  } catch {
    // Storage may be full or forbidden; the page itself still holds the words.
  }
}

export function dropDraft(account: string, what: string): void {
  try {
    sessionStorage.removeItem(place(account, what))
  } catch {
    // Nothing was kept then either.
  }
}
