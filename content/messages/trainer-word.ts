import type { MessageTree } from "./pseudo.ts"

/** What a person calls the smooth shapes used in treatment: the one list of it, for every page. */
const wordList = {
  trainer: { trainer: "trainer", trainers: "trainers", Trainer: "Trainer", Trainers: "Trainers" },
  dilator: { trainer: "dilator", trainers: "dilators", Trainer: "Dilator", Trainers: "Dilators" },
} as const

export type TrainerWord = keyof typeof wordList
export const trainerWords = ["trainer", "dilator"] as const satisfies readonly TrainerWord[]

/** Messages write «[trainer]»; here it becomes the person's own word. */
export function sayTrainer(tree: MessageTree, word: TrainerWord): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? sayIn(value, word) : sayTrainer(value, word),
    ]),
  )
}

const sayIn = (message: string, word: TrainerWord): string =>
  message.replaceAll(
    /\[(trainers?)\]/gi,
    (written, named: string) => wordList[word][named as "trainer"] ?? written,
  ) // the pattern finds these four alone
