import { cookies } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { languageTag, readLocale } from "#content/messages/locale.ts"
import { readMessages } from "#content/messages/read-messages.ts"

export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get("locale")?.value)
  // Dates without a time are formatted as they stand; each page that shows an hour names its own zone.
  return { locale: languageTag(locale), messages: await readMessages(locale), timeZone: "UTC" }
})
