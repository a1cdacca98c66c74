// In a process of its own: puts the invented people into a database, and signs each of them in.
import { connect } from "#db/client.ts"
import { seedDemonstration } from "#db/seed/demonstration.ts"
import { type Persona, personas } from "#db/seed/personas.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import { adapter } from "#server/auth/adapter.ts"
import { newToken } from "#server/auth/token.ts"
import type { DatabaseUrls } from "#server/embedded-postgres/urls.ts"

process.once("message", async (urls: DatabaseUrls) => {
  openPools(urls)
  const root = await connect(urls.superuser)
  await seedDemonstration(urls)
  const names = Object.keys(personas) as Persona[] // Object.keys forgets what the keys are
  const cookies: [Persona, string][] = []
  for (const name of names) {
    const cookie = newToken()
    const expires = new Date(Date.now() + 86_400_000)
    await adapter.createSession?.({ sessionToken: cookie, userId: personas[name].id, expires })
    cookies.push([name, cookie])
  }
  await root.query("update sign_in_session set is_one_click = true")
  await root.end()
  await closePools()
  process.send?.(cookies, () => process.exit(0))
})
