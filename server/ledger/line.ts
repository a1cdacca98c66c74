import { z } from "zod"

const id = z.uuid()
const line = { id, at: z.string() }

/** A line of the ledger: that something narrowed, by ids alone. No names, no content, nothing that widens. */
export const LedgerLine = z.discriminatedUnion("happened", [
  z.object({
    ...line,
    happened: z.literal("grants_ended"),
    circle: id,
    grants: z.array(id),
    mode: z.enum(["hide", "freeze"]),
  }),
  z.object({ ...line, happened: z.literal("relationships_ended"), circle: id, relationships: z.array(id) }),
  z.object({ ...line, happened: z.literal("withheld"), circle: id, entry: id }),
  z.object({ ...line, happened: z.literal("hold_placed"), circle: id, hold: id, by: id }),
  z.object({ ...line, happened: z.literal("sign_ins_ended"), sessions: z.array(id) }),
  /** Papers and generators of codes by their account: each has one at most. */
  z.object({
    ...line,
    happened: z.literal("ways_dropped"),
    passkeys: z.array(id),
    papers: z.array(id),
    codes: z.array(id).default([]),
  }),
  /** The new address by its keyed mark: it can be known again, and not read. */
  z.object({
    ...line,
    happened: z.literal("address_changed"),
    account: id,
    change: id,
    to: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.object({ ...line, happened: z.literal("address_changes_stopped"), changes: z.array(id) }),
  z.object({ ...line, happened: z.literal("erased"), account: id }),
])
export type LedgerLine = z.infer<typeof LedgerLine>

type Without<Line> = Line extends LedgerLine ? Omit<Line, "id" | "at"> : never
/** What happened, before it has a number and a time. */
export type Happening = Without<LedgerLine>
