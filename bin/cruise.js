import { existsSync } from "node:fs"
import { join } from "node:path"
import { sourceRoots } from "./layout.js"
import { programOf, runTool } from "./run-step.js"

/**
 * Runs dependency-cruiser over folders below `cwd`; gives the modules that it read and what they break.
 * @returns {Promise<{ own: string[], rules: string[], told: string[], violations: { rule: string, from: string, to: string }[] }>}
 */
export async function cruise(cwd, folders = sourceRoots) {
  const present = folders.filter((folder) => existsSync(join(cwd, folder)))
  const program = programOf("dependency-cruiser", "bin/dependency-cruiser.mjs")
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...present]
  const { stdout, stderr } = await runTool(program, args, { cwd })
  if (!stdout.trim().startsWith("{"))
    throw new Error(`dependency-cruiser said nothing to us. ${stderr.trim()}`)
  const { modules, summary } = JSON.parse(stdout)
  const own = modules.map((module) => module.source).filter((path) => !path.includes("node_modules/"))
  const rules = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]))
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  const told = violations.map(({ rule, from, to }) => `${from} -> ${to}\n  ${rule}: ${rules.get(rule)}`)
  return { own, violations, told, rules: [...rules.keys()] }
}
