import fc from "fast-check"
import { connect } from "#db/client.ts"
import { openTestDb } from "#db/testing/open-test-db.ts"
import { world } from "#db/testing/random-world.ts"
import { giveClock, nowOf, standWorld } from "#db/testing/stand-world.ts"
import { firstDifference } from "#db/testing/three-voices.ts"
import { firstWrongWrite } from "#db/testing/wrong-write.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import type { Figure } from "./figure.ts"

const reads = { long: 10_000, short: 200 }
/** Of every so many histories, one is tried for writes as well: they cost more. */
const writesEvery = 10

/** Row-level security, the explanation and the judge, over random histories. */
export const property: Figure = {
  name: "histories in which database, explanation and judge agree",
  required: "10,000, none differs (1,000 in each npm test)",
  async measure({ long, seed, cluster }) {
    const db = await openTestDb(cluster)
    const root = await connect(db.urls.superuser)
    openPools(db.urls)
    try {
      await giveClock(root)
      const numRuns = long ? reads.long : reads.short
      let run = 0
      const details = await fc.check(
        fc.asyncProperty(world, async (w) => {
          const stand = await standWorld(root, w)
          const seen = await firstDifference([stand], nowOf(w))
          run += 1
          const isTried = run % writesEvery === 0
          const wrong = seen ?? (isTried ? await firstWrongWrite([stand], nowOf(w)) : null)
          if (wrong) throw new Error(wrong)
        }),
        { numRuns, seed },
      )
      return {
        reached: `${details.numRuns}, ${details.failed ? "one differs" : "none differs"}`,
        passed: !details.failed && details.numRuns >= numRuns,
        told: details.failed ? [fc.defaultReportMessage(details) ?? ""] : [],
      }
    } finally {
      await closePools()
      await root.end()
      await db.drop()
    }
  },
}
