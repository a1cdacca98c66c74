import { z } from "zod"
import { isEraseWord } from "#server/domain/erasure/erase-word.ts"

export const Erase = z.object({
  word: z.string("erase_word").refine(isEraseWord, "erase_word"),
})
