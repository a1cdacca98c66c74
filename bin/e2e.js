import "./require-node.js"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { findOrInstallBrowser } from "./find-browser.js"
import { programOf, runTool } from "./run-step.js"

/** The journeys in a real browser, against the production build with a data folder of their own. */
export async function journeys(filters = []) {
  const browser = findOrInstallBrowser()
  if (!browser) {
    return {
      problem: "No Chromium was found and none could be fetched. Install one, or set CHROMIUM_PATH to it.",
    }
  }
  const { freePort } = await import("../server/embedded-postgres/free-port.ts")
  const folder = mkdtempSync(join(tmpdir(), "ownpace-e2e-"))
  const report = join(folder, "report.json")
  const env = {
    CHROMIUM_PATH: browser,
    E2E_PORT: String(await freePort()),
    E2E_DATA: join(folder, "data"),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  try {
    const args = ["test", "--reporter=line,json", ...filters]
    const { status, stdout, stderr } = await runTool(programOf("@playwright/test", "cli.js"), args, { env })
    const { stats, errors } = readReport(report)
    const passed = stats.expected + stats.flaky
    let failed = stats.unexpected + errors.length
    if (failed === 0 && (status !== 0 || passed === 0)) failed = 1
    const note = `${passed} passed, ${failed} failed, ${stats.flaky} needed a second try, ${stats.skipped} skipped`
    return { passed, failed, note, problem: failed > 0 ? `${stdout}\n${stderr}` : undefined }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] } // it ended before its report
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problem, note } = await journeys(process.argv.slice(2))
  if (problem) console.log(problem.trim())
  if (note) console.log(note)
  process.exit(problem ? 1 : 0)
}
