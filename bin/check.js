import "./require-node.js"
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { cruise } from "./cruise.js"
import { layoutProblems, longFiles, readSource } from "./layout.js"
import { floorProblems, lockProblems } from "./locked.js"
import { programOf, root, runTool, step, sum } from "./run-step.js"

const refuse = (problems) => (problems.length > 0 ? { problem: problems.join("\n") } : {})

async function tool(name, program, args) {
  const { status, stdout, stderr } = await runTool(programOf(name, program), args)
  return status === 0 ? {} : { problem: `${stdout}\n${stderr}` }
}

async function imports() {
  const { own, told } = await cruise(root)
  const expected = readSource(root).length
  // It once passed because it had read nothing, so what it read is counted against the disk.
  if (own.length < expected || expected === 0) {
    return { problem: `dependency-cruiser read ${own.length} modules, but ${expected} files are here.` }
  }
  return { ...refuse(told), note: `${own.length} modules` }
}

async function layout() {
  const files = readSource(root)
  for (const { path, lines } of longFiles(files)) console.log(`  getting long: ${path} (${lines} lines)`)
  return { ...refuse(layoutProblems(files)), note: `${files.length} files` }
}

/** Every vitest test. A file that could not even be loaded counts as one that failed. */
export async function unitTests(filters = []) {
  const folder = mkdtempSync(join(tmpdir(), "ownpace-vitest-"))
  const report = join(folder, "report.json")
  try {
    const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...filters]
    const { status, stdout, stderr } = await runTool(programOf("vitest", "vitest.mjs"), args)
    const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"))
    const broken = testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
    )
    let failed = numFailedTests + broken.length
    if (failed === 0 && (status !== 0 || passed === 0)) failed = 1
    const note = `${passed} passed, ${failed} failed in ${testResults.length} files`
    return { passed, failed, note, problem: failed > 0 ? `${stdout}\n${stderr}` : undefined }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function runChecks() {
  // tsc keeps one core busy for the longest; the short ones share the other.
  const types = step("types (tsc)", () => tool("typescript", "bin/tsc", ["--noEmit", "-p", "."]))
  const short = [
    await step("format and lint (biome)", () =>
      tool("@biomejs/biome", "bin/biome", ["check", "--error-on-warnings"]),
    ),
    await step("imports", imports),
    await step("layout", layout),
    await step("lock and floors", async () => refuse([...lockProblems(), ...floorProblems()])),
    await step("unused (knip)", () => tool("knip", "bin/knip.js", ["--no-progress"])),
  ]
  return [...short, await types, await step("tests (vitest)", unitTests)]
}

/** One word for git's view of the tree, so that a log tells what was checked. */
function revision() {
  const { stdout } = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" })
  return stdout?.trim() || "no git"
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now()
  const { passed, failed } = sum(await runChecks())
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${passed} passed, ${failed} failed (${revision()}, ${seconds} s)`)
  process.exit(failed > 0 ? 1 : 0)
}
