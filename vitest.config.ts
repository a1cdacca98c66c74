import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["{app,bench,bin,components,content,db,server}/**/*.test.{ts,tsx}"],
    exclude: ["node_modules"],
    globalSetup: ["db/testing/cluster.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
  },
})
