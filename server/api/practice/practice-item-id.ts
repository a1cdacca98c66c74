import { createHash } from "node:crypto"

/** The days of practice name an item of the plan by an id; a plan's own names are words, so one is made from them. */
export function practiceItemId(circleId: string, planItemId: string): string {
  const hash = createHash("sha256").update(`${circleId}/${planItemId}`).digest("hex")
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
