import { drizzle } from "drizzle-orm/node-postgres"
import { connect } from "../client.ts"
import { seedCaseload } from "./caseload.ts"
import { seedCouple } from "./couple.ts"
import { seedPapers } from "./papers.ts"
import { seedPractice } from "./practice.ts"
import { seedCircles, seedGrants } from "./scenarios/circles.ts"
import { seedPeople } from "./scenarios/people.ts"

const week = 7 * 86_400_000

/** Ten weeks of the invented people, counted back from now. */
export async function seedDemonstration(urls: { superuser: string }): Promise<void> {
  const client = await connect(urls.superuser)
  const root = drizzle({ client })
  const now = new Date()
  const begin = new Date(now.getTime() - 10 * week)
  const later = new Date(now.getTime() + 12 * week)
  try {
    await client.query("begin")
    await client.query("insert into installation values ('demonstration') on conflict do nothing")
    await seedPeople(root, begin)
    await seedCircles(root, begin)
    await seedGrants(root, {
      circle: "amara",
      owner: "amara",
      viewer: "okafor",
      from: begin,
      until: later,
      categories: ["solo_plan", "adherence", "trainer_step", "ratings", "notes", "goals", "couple_plan"],
    })
    await seedGrants(root, {
      circle: "amara",
      owner: "amara",
      viewer: "lind",
      from: begin,
      until: later,
      categories: ["solo_plan", "adherence"],
    })
    await seedGrants(root, {
      circle: "amara",
      owner: "amara",
      viewer: "jo",
      from: begin,
      until: later,
      categories: ["couple_plan", "couple_log"],
    })
    await seedGrants(root, {
      circle: "amara",
      owner: "jo",
      viewer: "lind",
      from: new Date(now.getTime() - 6 * week),
      stopped: new Date(now.getTime() - 2 * week),
      categories: ["reflection"],
    })
    await seedGrants(root, {
      circle: "mei",
      owner: "mei",
      viewer: "okafor",
      from: begin,
      until: later,
      categories: ["solo_plan", "adherence", "trainer_step"],
    })
    await seedPractice(root, begin, now)
    await seedCaseload(root, begin, now)
    await seedCouple(root)
    await seedPapers(root, now)
    await client.query("commit")
  } finally {
    await client.end()
  }
}
