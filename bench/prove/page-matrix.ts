import type { World } from "#db/testing/random-world.ts"
import { pagesOfBuild } from "./ask-everything.ts"
import type { Figure } from "./figure.ts"
import type { House } from "./house.ts"
import {
  type Asker,
  answerTo,
  askers,
  hasCome,
  kindOfAsker,
  maySee,
  type Tally,
  throughStates,
  whyHidden,
} from "./matrix-cells.ts"
import type { Standing } from "./matrix-stand.ts"

/** In the short form: the three, and a clinician who is none of hers, each in the pages of their own room. */
const few: ReadonlyMap<Asker, string> = new Map([
  ["amara", "/patient"],
  ["okafor", "/clinician"],
  ["jo", "/partner"],
  ["ruiz", "/clinician"],
])

/**
 * Every page of the build, by HTTP, as everybody: what may not be seen is on none of them, and what may be seen and is
 * shown by some call of the room is on at least one.
 */
export const pageMatrix: Figure = {
  name: "access matrix on the pages",
  required: "all as the judge says, none skipped",
  async measure(effort) {
    const tally = await throughStates(effort, async (house, w, stood, tally) => {
      const asking = effort.long ? askers : [...few.keys()]
      const below = (who: Asker) => (effort.long ? "/" : (few.get(who) ?? "/"))
      await Promise.all(asking.map((who) => cellsOf(house, w, stood, who, below(who), tally)))
    })
    return tally.reached(effort.long ? 3000 : 40)
  },
}

async function cellsOf(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  below: string,
  tally: Tally,
) {
  const kind = kindOfAsker(who)
  const isAllowed = (one: Standing) => kind !== null && maySee(w, who, kind, one)
  const placesOf = new Map<Standing, string[]>(stood.map((one) => [one, []]))
  const session = stood.find(({ category }) => category === "ratings")?.id
  const pages = pagesOfBuild(session ? { id: session } : {})
  for (const page of pages.filter((one) => one.startsWith(below))) {
    const bytes = await answerTo(house, who, page)
    tally.answers += 1
    for (const one of stood) {
      if (!hasCome(bytes, one)) continue
      placesOf.get(one)?.push(page)
    }
  }
  for (const [one, places] of placesOf) {
    const name = `${who ?? "nobody"} and ${one.author}'s ${one.category}`
    const why = whyHidden(w, who, one, true)
    if (!isAllowed(one)) tally.cell(`${name}: is on ${places.join(", ")}`, places.length === 0)
    else if (why && places.length === 0) tally.argue(`${name}: ${why}`)
    else tally.cell(`${name}: is on no page`, places.length > 0, places.length > 0)
  }
}
