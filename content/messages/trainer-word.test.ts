import { expect, it } from "vitest"
import type { MessageTree } from "./pseudo.ts"
import { readMessages } from "./read-messages.ts"
import { sayTrainer, trainerWords } from "./trainer-word.ts"

/** The question itself names both. */
const theQuestion = ["sign-in.first.trainer", "sign-in.first.dilator"]

const lines = (tree: MessageTree, at = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? theQuestion.includes(`${at}${key}`)
        ? []
        : [value]
      : lines(value, `${at}${key}.`),
  )

it("says dilator to Noor on every page, since that is her word", async () => {
  const hers = lines(await readMessages("en", "dilator"))
  expect(hers.filter((line) => /trainer/i.test(line))).toEqual([])
  expect(hers.filter((line) => /dilator/i.test(line)).length).toBeGreaterThan(0)
})

it("says trainer to Amara on every page, since that is hers", async () => {
  expect(lines(await readMessages("en", "trainer")).filter((line) => /dilator/i.test(line))).toEqual([])
})

it("leaves no sign of the word list on a page", async () => {
  for (const word of trainerWords) {
    const text = lines(await readMessages("en", word))
    expect(text.filter((line) => /\[\w+\]/.test(line))).toEqual([])
  }
})

it("changes the word in the right-to-left stand-in too", async () => {
  const said = lines(await readMessages("ar-XB", "dilator"))
  expect(said.filter((line) => line.includes("tráíñ"))).toEqual([])
})

it("keeps capitals and more than one", () => {
  expect(sayTrainer({ a: "[Trainers] and one [trainer]" }, "dilator")).toEqual({
    a: "Dilators and one dilator",
  })
})
