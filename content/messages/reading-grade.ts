// Words that the page explains, or that have no shorter one: counted as two syllables.
const glossary = new Set([
  "vagina",
  "pelvic",
  "lubricant",
  "anxiety",
  "infection",
  "medicine",
  "medicines",
  "pregnancy",
  "genitals",
  "therapist",
  "therapists",
  "physiotherapist",
  "session",
  "sessions",
  "penetration",
  "minutes",
  "ownpace",
  "okafor",
  "e-mail",
])

/** Flesch-Kincaid, the American school grade. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.:;?–]+\s|[.:;?]+$|\n/).filter((part) => /[a-z]/i.test(part))
  const words = text.match(/[a-z][a-z’'-]*/gi) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  return 0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * (syllables / words.length) - 15.59
}

export function syllablesOf(word: string): number {
  if (glossary.has(word)) return 2
  const spoken = word
    .replace(/[^a-z]/g, "")
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, "x")
    .replace(/^y/, "")
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
