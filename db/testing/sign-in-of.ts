import { type Persona, personas } from "#db/seed/personas.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { as } from "./open-two.ts"

/** A persona who is signed in for certain, and has proven it now, or at that instant. */
export const signInOf = (who: Persona, provenAt = Date.now()): SignIn => ({
  sessionId: "00000000-0000-4000-8000-00000000f000",
  userId: as(who).userId,
  email: personas[who].email,
  name: personas[who].name,
  zone: personas[who].zone,
  language: "en",
  country: "GB",
  trainerWord: "trainer",
  isWelcomed: true,
  isShared: false,
  isCertain: true,
  idleMinutes: 0,
  provenAt,
})
