import type { z } from "zod"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { circlesOfPerson } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { cliniciansOf } from "./queries.ts"
import type { Thread } from "./schema.ts"

export type OpenThread = {
  circleId: CircleId
  otherId: UserId
  otherName: string
  /** A relationship that has ended leaves the thread to be read, by the patient. */
  isClosed: boolean
}

/** One transaction in the thread of a patient and a clinician; whoever is in none finds nothing. */
export async function openThread<T, W extends "messages" = never>(
  actor: Actor,
  thread: z.infer<typeof Thread>,
  scope: { write?: readonly W[]; operation: string; excluding?: UserId },
  fn: (tx: ViewerTx<"messages" | "exchange", W>, open: OpenThread) => Promise<T>,
): Promise<T> {
  const circle = thread.room === "mine" ? "all" : (thread.circleId as CircleId) // the door decides whether it is theirs
  const full = { ...scope, room: thread.room, circle, read: ["messages", "exchange"] } as const
  return withViewer(actor, full, async (tx) => {
    const open = thread.room === "mine" ? await withClinician(tx, thread.withId) : await withPatient(tx)
    if (!open) throw new NotFound("no such thread")
    return fn(tx, open)
  })
}

async function withClinician(tx: ViewerTx, withId: string): Promise<OpenThread | null> {
  const [row] = (await cliniciansOf(tx))
    .filter((one) => one.personId === withId)
    .toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
  return row
    ? {
        circleId: row.circleId as CircleId, // the relation table holds ids of circles and of accounts
        otherId: row.personId as UserId,
        otherName: row.name ?? "",
        isClosed: row.endedAt !== null,
      }
    : null
}

async function withPatient(tx: ViewerTx): Promise<OpenThread | null> {
  if (!tx.circleOwnerId || tx.circleId === "all") return null
  const row = (await circlesOfPerson(tx, "clinician")).find((one) => one.circleId === tx.circleId)
  return row
    ? { circleId: tx.circleId, otherId: tx.circleOwnerId, otherName: row.name ?? "", isClosed: false }
    : null
}
