import type { NodePgDatabase } from "drizzle-orm/node-postgres"
import { account } from "#db/schema/auth.ts"
import { practice, practiceMember } from "#db/schema/practice.ts"
import { personas, practices } from "../personas.ts"

/** A connection that may write anything: seeds and tests only. */
export type Root = NodePgDatabase<Record<string, never>>

/** Accounts of the invented people, and the practice that two of the clinicians work in. */
export async function seedPeople(root: Root, at: Date): Promise<void> {
  await root.insert(account).values(
    Object.values(personas).map((person) => ({
      id: person.id,
      email: person.email,
      emailVerifiedAt: at,
      name: person.name,
      country: "GB",
      zone: person.zone,
      language: person.language,
      noticesByMail: person === personas.amara || person === personas.jo ? true : null, // these two asked for them
      isAdultSince: at,
      acceptedTermsAt: at,
      acceptedTermsVersion: "2026-11",
      isInvented: true,
      createdAt: at,
    })),
  )
  await root.insert(practice).values({ id: practices.riverside, name: "Riverside Pelvic Health" })
  await root.insert(practiceMember).values(
    (
      [
        [personas.okafor, "Psychosexual therapist"],
        [personas.lind, "Pelvic-floor physiotherapist"],
      ] as const
    ).map(([{ id }, title]) => ({
      practiceId: practices.riverside,
      accountId: id,
      role: "clinician" as const,
      title,
    })),
  )
}
