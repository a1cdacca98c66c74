import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { programOf, root } from "../../bin/run-step.js"
import type { Figure } from "./figure.ts"

const rules = "server/domain/consent"
const leastScore = 95

/** Every branch of the rules of consent is walked by a test. */
export const branches: Figure = {
  name: "domain/consent, branches",
  required: "100 %",
  async measure() {
    return inFolder((folder) => {
      const coverage = ["enabled", "provider=v8", "reporter=json-summary", `include=${rules}/*.ts`]
      const args = ["run", rules, ...coverage.map((one) => `--coverage.${one}`)]
      run(programOf("vitest", "vitest.mjs"), [...args, `--coverage.reportsDirectory=${folder}`])
      const summary: Record<string, { branches: { pct: number } }> = JSON.parse(
        readFileSync(join(folder, "coverage-summary.json"), "utf8"),
      )
      const short = Object.entries(summary).filter(([, { branches }]) => branches.pct < 100)
      return {
        reached: `${summary.total?.branches.pct} %`,
        passed: short.length === 0,
        told: short.map(([file, { branches }]) => `${file}: ${branches.pct} %`),
      }
    })
  },
}

type Report = {
  files: Record<
    string,
    { mutants: { status: string; location: { start: { line: number } }; replacement?: string }[] }
  >
}

/** Slips in the rules themselves, made by Stryker: some test has to notice. Minutes long, so the long form alone. */
export const mutationScore: Figure = {
  name: "domain/consent, mutation score",
  longOnly: true,
  required: `${leastScore} %`,
  async measure() {
    return inFolder((folder) => {
      const config = join(folder, "stryker.json")
      const report = join(folder, "mutation.json")
      writeFileSync(config, JSON.stringify(settings(folder, report)))
      run(programOf("@stryker-mutator/core", "bin/stryker.js"), ["run", config])
      const { files }: Report = JSON.parse(readFileSync(report, "utf8"))
      const all = Object.entries(files).flatMap(([file, { mutants }]) =>
        mutants.map((one) => ({ file, ...one })),
      )
      const valid = all.filter(({ status }) => !["Ignored", "CompileError", "RuntimeError"].includes(status))
      const alive = valid.filter(({ status }) => status === "Survived" || status === "NoCoverage")
      const score = (1 - alive.length / valid.length) * 100
      return {
        reached: `${score.toFixed(1)} % of ${valid.length}`,
        passed: score >= leastScore,
        told: alive.map((one) => `${one.file}:${one.location.start.line} ${one.replacement?.slice(0, 60)}`),
      }
    })
  },
}

const settings = (folder: string, report: string) => ({
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: [`${rules}/*.ts`, `!${rules}/*.test.ts`],
  vitest: { configFile: "bench/prove/domain-tests.ts", related: false },
  reporters: ["json"],
  jsonReporter: { fileName: report },
  tempDirName: join(folder, "sandbox"),
  ignorePatterns: [".next", ".data", "app", "components", "e2e", "docs"],
  coverageAnalysis: "perTest",
  concurrency: 2,
})

function inFolder<T>(fn: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "ownpace-rules-"))
  try {
    return fn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: "utf8",
  })
  if (status !== 0)
    throw new Error(`${program} ended with ${status}.\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
}
