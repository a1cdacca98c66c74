import { cookies } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { languageTag, readLocale } from "#content/messages/locale.ts"
import { readMessages } from "#content/messages/read-messages.ts"
import { currentSignIn } from "./_trpc/server.ts"

export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get("locale")?.value)
  // A page that tells of a database that is away has words all the same.
  const signIn = await currentSignIn().catch(() => null)
  const messages = await readMessages(locale, signIn?.trainerWord ?? "trainer")
  // Dates without a time are formatted as they stand; each page that shows an hour names its own zone.
  return { locale: languageTag(locale), messages, timeZone: "UTC" }
})
