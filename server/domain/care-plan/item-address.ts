/** Breathing needs no plan: it is there for anybody, at any time. */
export const breatheAlone = "breathe"

/**
 * How an item is named in the address of its page. An item's own name says what it is, and addresses stay in a
 * browser's history; this is a short number made from it (FNV-1a), which says nothing and stays the same.
 */
export const addressOf = (itemId: string): string => {
  if (itemId === breatheAlone) return itemId
  let mark = 0x811c9dc5
  for (const unit of itemId) mark = Math.imul(mark ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mark.toString(36)
}
