import type { UserId } from "../care-circle/id.ts"

export const operations = ["read", "list", "subscribe", "export", "write"] as const
export type Operation = (typeof operations)[number]

/** The person who looks. In a preview, the asker looks through this person's eyes. */
export type Viewer =
  | { readonly mode: "act"; readonly userId: UserId }
  | { readonly mode: "preview"; readonly userId: UserId; readonly askerId: UserId }

export const denyReasons = [
  "no_relationship",
  "over_ceiling",
  "withheld",
  "never_granted",
  "scheduled",
  "ended",
  "expired",
  "not_covered",
  "older_version",
  "not_yours",
  "not_in_thread",
  "preview_only_reads",
  "unclear",
] as const
export type DenyReason = (typeof denyReasons)[number]

/** `frozen` opens this version because it was visible at that instant; nothing newer is. */
export type AccessDecision =
  | { readonly kind: "permit" }
  | { readonly kind: "frozen"; readonly asOf: Temporal.Instant }
  | { readonly kind: "deny"; readonly reason: DenyReason }

export const permit: AccessDecision = { kind: "permit" }
export const deny = (reason: DenyReason): AccessDecision => ({ kind: "deny", reason })
export const frozen = (asOf: Temporal.Instant): AccessDecision => ({ kind: "frozen", asOf })
