import { z } from "zod"
import { isKnownDay } from "#server/domain/schedule/known-day.ts"
import { isKnownZone } from "#server/domain/schedule/known-zone.ts"
import { pairRooms } from "../sensate-focus/find-pair.ts"

const words = z.string().trim().min(1, "note_missing").max(4000, "note_long")
const clientId = z.uuid("check_this")

export const InRoom = z.object({ room: z.enum(pairRooms) })

export const Keep = InRoom.extend({
  clientId,
  words,
  /** The joint session that it is about, if it is about one. */
  sessionId: z.uuid("check_this").nullable().default(null),
  day: z.iso.date("check_this").refine(isKnownDay, "check_this"),
  zone: z.string().max(64, "check_this").refine(isKnownZone, "check_this"),
})

export const Change = InRoom.extend({
  clientId,
  id: z.uuid("check_this"),
  expectedVersion: z.int().positive(),
  words,
})

/** Kept from whoever reads the others, or given back to them. */
export const Withhold = InRoom.extend({
  clientId,
  id: z.uuid("check_this"),
  expectedVersion: z.int().positive(),
  withheld: z.boolean("check_this"),
})

export const BringBack = InRoom.extend({ clientId, id: z.uuid("check_this") })

export const SeeAs = z.object({ relationshipId: z.uuid("check_this") })
export const OfCircle = z.object({ circleId: z.uuid("check_this") })

export const Remove = InRoom.extend({ id: z.uuid("check_this") })
