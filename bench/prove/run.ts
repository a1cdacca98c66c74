// Every figure of the consent specification, measured on what runs. One line each; not enough is an exit code.
import { parseArgs } from "node:util"
import { startTestCluster } from "#db/testing/cluster.ts"
import { log } from "#server/log.ts"
import { figures } from "./figures.ts"

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    minutes: { type: "string", default: "120" },
    only: { type: "string" },
  },
})
const seed = Number(values.seed)
const asked = figures.filter(({ name }) => !values.only || name.includes(values.only))
const chosen = asked.filter(({ longOnly }) => !values.short || !longOnly)
console.log(`${values.short ? "The short form" : "The long form"}, seed ${seed}`)
for (const { name } of asked)
  if (!chosen.some((one) => one.name === name)) console.log(`left to the long form: ${name}`)
log.warn = () => {} // thousands of strangers ask, in this very process
const cluster = await startTestCluster()
let missed = 0
try {
  const effort = { long: !values.short, seed, minutes: Number(values.minutes), cluster }
  for (const { name, required, measure } of chosen) {
    const began = performance.now()
    const { reached, passed, told = [] } = await measure(effort)
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(`${passed ? "pass" : "FAIL"}  ${name}  |  ${required}  |  ${reached}  |  ${seconds} s`)
    for (const line of told) console.log(`        ${line}`)
    if (!passed) missed += 1
  }
} finally {
  await cluster.stop()
}
console.log(`${chosen.length - missed} passed, ${missed} failed`)
process.exit(missed > 0 ? 1 : 0)
