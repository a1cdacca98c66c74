import { defineConfig } from "vitest/config"

const rules = ["{app,components,content}/**/*.test.{ts,tsx}", "server/domain/**/*.test.ts"]

/** Rules and words keep nothing from one file to the next, so they share a process; the others have one each. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { extends: true, test: { name: "rules", include: rules, isolate: false } },
      {
        extends: true,
        test: {
          name: "server",
          include: ["{bench,bin,db,server}/**/*.test.ts"],
          exclude: ["node_modules", ...rules],
          globalSetup: ["db/testing/cluster.ts"],
        },
      },
    ],
  },
})
