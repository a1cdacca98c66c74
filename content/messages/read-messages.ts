import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Locale } from "./locale.ts"
import { type MessageTree, pseudoMessages } from "./pseudo.ts"

const folder = join(process.cwd(), "content", "messages")
const kept = new Map<Locale, MessageTree>()

/** One namespace for each file: content/messages/en/today.json is `today`. */
export async function readMessages(locale: Locale): Promise<MessageTree> {
  const known = process.env.NODE_ENV === "production" ? kept.get(locale) : undefined
  if (known) return known
  const english = await readFolder(join(folder, "en"))
  const messages = locale === "ar-XB" ? pseudoMessages(english) : english
  kept.set(locale, messages)
  return messages
}

async function readFolder(path: string): Promise<MessageTree> {
  const names = (await readdir(path)).filter((name) => name.endsWith(".json")).sort()
  const pages = await Promise.all(
    names.map(async (name) => {
      // A file of messages is written by us and checked by messages.test.ts.
      const words = JSON.parse(await readFile(join(path, name), "utf8")) as MessageTree
      return [name.slice(0, -".json".length), words] as const
    }),
  )
  return Object.fromEntries(pages)
}
