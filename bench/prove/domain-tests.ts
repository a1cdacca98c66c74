import { defineConfig } from "vitest/config"

/** The rules of consent alone: no database, and not the random histories, which would take a minute for each mutant. */
export default defineConfig({
  test: {
    include: ["server/domain/consent/*.test.ts"],
    exclude: ["server/domain/consent/promises.test.ts"],
  },
})
