import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["server/**/*.test.ts", "db/**/*.test.ts", "components/**/*.test.ts", "content/**/*.test.ts"],
    globalSetup: ["db/testing/cluster.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
