import "./require-node.js"
import { join } from "node:path"
import { buildOnce } from "./build.js"
import { runChecks } from "./check.js"
import { journeys } from "./e2e.js"
import { root, runTool, step, sum } from "./run-step.js"

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
results.push(
  await step("figures, short (prove)", async () =>
    built.failed > 0 ? { problem: "The figures need the build." } : figures(),
  ),
)
const { passed, failed } = sum(results)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** The short form of `npm run prove`: a line for each figure, and as many passed and failed. */
async function figures() {
  const { stdout, stderr } = await runTool(join(root, "bench/prove/run.ts"), ["--short"])
  const [, passed = "0", failed = "1"] = /^(\d+) passed, (\d+) failed$/m.exec(stdout) ?? []
  console.log(stdout.trim())
  return {
    passed: Number(passed),
    failed: Number(failed),
    problem: failed === "0" ? undefined : stderr || "see above",
  }
}
