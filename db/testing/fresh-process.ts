import { afterAll } from "vitest"
import { forgetEnv } from "#server/env.ts"

// Test files share a process, and each has its own database and data folder: the next one begins as the first did.
const begun = { ...process.env }
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in begun)) delete process.env[name]
  Object.assign(process.env, begun)
  forgetEnv()
})
