import { seedPractice } from "../seed/practice.ts"
import { openPersonas } from "./open-personas.ts"

/** The personas with their plans, and Amara without a session: what a test logs is all that there is. */
export async function openPractice() {
  const people = await openPersonas()
  await seedPractice(people.root, people.begin, new Date())
  const forget = () =>
    people.root.execute(
      `truncate trainer_step_entry, ratings_entry, notes_entry, practice_day, medical_entry, consent_grant;
       delete from draft where place like 'ladder/%'`,
    )
  await forget()
  return { ...people, forget }
}

export type Practice = Awaited<ReturnType<typeof openPractice>>

/** The zone of these tests, and a local day in it. */
export const zone = "Europe/London"
export const daysAgo = (days: number) => Temporal.Now.plainDateISO(zone).subtract({ days }).toString()
