import { z } from "zod"
import { ownIdleChoices, sharedIdleChoices } from "#server/domain/account/idle.ts"
import { isKnownZone } from "#server/domain/schedule/known-zone.ts"

/** The first sign-in: who the person is to the others, and what they agree to. Messages are keys. */
export const Welcome = z.object({
  name: z.string().trim().min(1, "name_missing").max(80, "name_long"),
  isAdult: z.literal(true, "adult_needed"),
  acceptsTerms: z.literal(true, "terms_needed"),
  country: z.string().regex(/^[A-Z]{2}$/, "country_missing"),
  zone: z.string().max(64, "zone_unknown").refine(isKnownZone, "zone_unknown"),
  language: z.enum(["en", "ar-XB"], "language_unknown"),
  trainerWord: z.enum(["trainer", "dilator"], "word_missing"),
  /** A tick asks for mails; without one nothing is chosen, and the room decides. */
  noticesByMail: z.boolean("check_this").default(false),
})

const oneOf = (choices: readonly number[]) =>
  z.number("check_this").refine((minutes) => choices.includes(minutes), "check_this")

/** What a person may change later, all of it at once. */
export const Settings = Welcome.pick({
  name: true,
  country: true,
  zone: true,
  language: true,
  trainerWord: true,
}).extend({
  idleMinutes: oneOf(ownIdleChoices),
  sharedIdleMinutes: oneOf(sharedIdleChoices),
  noticesByMail: z.boolean("check_this"),
})

export const SessionId = z.object({ id: z.uuid("check_this") })
