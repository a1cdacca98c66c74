import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

const rules = ["{app,components,content}/**/*.test.{ts,tsx}", "server/domain/**/*.test.ts"]

/** Test files share a process and its modules; what the process keeps is put back between them (fresh-process.ts). */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    isolate: false,
    // On two cores, too: a test waits for the database as often as it works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: "rules", include: rules } },
      {
        extends: true,
        test: {
          name: "server",
          include: ["{bench,bin,db,server}/**/*.test.ts"],
          exclude: ["node_modules", ...rules],
          globalSetup: ["db/testing/cluster.ts"],
          setupFiles: ["db/testing/fresh-process.ts"],
        },
      },
    ],
  },
})
