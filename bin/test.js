import "./require-node.js"
import { buildOnce } from "./build.js"
import { runChecks } from "./check.js"
import { journeys } from "./e2e.js"
import { step, sum } from "./run-step.js"

const results = await runChecks()
const built = await step("build (next)", async () => {
  await buildOnce()
  return {}
})
results.push(built)
results.push(
  await step("journeys (playwright)", async () =>
    built.failed > 0 ? { problem: "The journeys need the build." } : journeys(),
  ),
)
const { passed, failed } = sum(results)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
