"use client"

/** Sends what is still on its way; answers whether it is all kept. */
type Send = () => Promise<boolean>

// One set for the page: forms put themselves in, and whoever closes the page asks them all.
const waiting = new Set<Send>()

export function whenClosing(send: Send): () => void {
  waiting.add(send)
  return () => waiting.delete(send)
}

/** Before a sign-in ends: what was typed in the last seconds is kept too. */
export const keepUnsaved = async (): Promise<boolean> =>
  (await Promise.all([...waiting].map((send) => send()))).every(Boolean)
