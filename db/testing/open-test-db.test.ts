import { expect, it } from "vitest"
import { connect } from "../client.ts"
import { openTestDb } from "./open-test-db.ts"

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = await connect(url)
  try {
    return (await client.query({ text, rowMode: "array" })).rows.flat()
  } finally {
    await client.end()
  }
}

it("gives each test file a database of its own, where the runtime role owns nothing", async () => {
  const [one, two] = await Promise.all([openTestDb(), openTestDb()])
  try {
    expect(one.name).not.toBe(two.name)
    expect(await ask(one.urls.runtime, "SELECT current_user, current_database()")).toEqual([
      "app_runtime",
      one.name,
    ])
    const owners = await ask(
      one.urls.runtime,
      "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    )
    expect(owners.length).toBeGreaterThan(0)
    expect(owners).not.toContain("app_runtime")
  } finally {
    await Promise.all([one.drop(), two.drop()])
  }
})
