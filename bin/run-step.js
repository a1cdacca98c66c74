import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a tool of node_modules under this very Node and keeps what it prints. */
export async function runTool(script, args, { cwd = root, env = {}, show = false } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: {
      ...process.env,
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let stdout = ""
  let stderr = ""
  child.stdout.on("data", (chunk) => {
    stdout += chunk
    if (show) process.stdout.write(chunk)
  })
  child.stderr.on("data", (chunk) => {
    stderr += chunk
    if (show) process.stderr.write(chunk)
  })
  const status = await new Promise((resolve) => {
    child.once("error", () => resolve(1))
    child.once("close", (code) => resolve(code ?? 1))
  })
  return { status, stdout, stderr }
}

/** Where a package keeps its program, whatever its exports allow us to ask for. */
export function programOf(name, path) {
  return join(root, "node_modules", name, path)
}

export function versionOf(name) {
  return JSON.parse(readFileSync(programOf(name, "package.json"), "utf8")).version
}

/** Runs one named step, prints a line for it, and gives { passed, failed } for the sum. */
export async function step(name, work) {
  const began = performance.now()
  let outcome
  try {
    outcome = await work()
  } catch (cause) {
    outcome = { problem: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const { problem, note = "", passed = problem ? 0 : 1, failed = problem ? 1 : 0 } = outcome
  if (problem) console.log(String(problem).trim())
  console.log(`${failed > 0 ? "FAILED" : "ok    "} ${name.padEnd(24)} ${seconds.padStart(6)} s  ${note}`)
  return { passed, failed }
}

export function sum(results) {
  const total = { passed: 0, failed: 0 }
  for (const { passed, failed } of results) {
    total.passed += passed
    total.failed += failed
  }
  return total
}
