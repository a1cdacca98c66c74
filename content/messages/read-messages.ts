import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Locale } from "./locale.ts"
import { type MessageTree, pseudoMessages } from "./pseudo.ts"
import { sayTrainer, type TrainerWord } from "./trainer-word.ts"

const folder = join(process.cwd(), "content", "messages")
const kept = new Map<`${Locale} ${TrainerWord}`, MessageTree>()

/** One namespace for each file: content/messages/en/today.json is `today`. They say the person's own word. */
export async function readMessages(locale: Locale, word: TrainerWord): Promise<MessageTree> {
  const variant = `${locale} ${word}` as const
  const known = process.env.NODE_ENV === "production" ? kept.get(variant) : undefined
  if (known) return known
  const english = sayTrainer(await readFolder(join(folder, "en")), word)
  const messages = locale === "ar-XB" ? pseudoMessages(english) : english
  kept.set(variant, messages)
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
