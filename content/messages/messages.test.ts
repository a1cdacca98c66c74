import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { plainText } from "./plain-text.ts"
import { type MessageTree, pseudoText } from "./pseudo.ts"
import { readingGrade, syllablesOf } from "./reading-grade.ts"
import { sayTrainer } from "./trainer-word.ts"

const root = join(import.meta.dirname, "..", "..")
const folder = join(root, "content", "messages", "en")

/** Read by clinicians and operators, who know the longer words. */
const forClinicians = new Set(["caseload", "clinician", "plan-editor", "demonstration", "gallery", "admin"])

const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    // A file of messages is a tree of strings; anything else fails the tests below.
    const tree = sayTrainer(JSON.parse(readFileSync(join(folder, name), "utf8")) as MessageTree, "trainer")
    return { page: name.slice(0, -".json".length), tree, entries: entriesOf(tree) }
  })

const banned =
  /\b(fail|fails|failed|failure|should|compliant|compliance|adherence|overdue|streak|frigid|husband|boyfriend|wife|normal|virginity|hymen|foreplay|just|can.t)\b|!/i

describe("the words of Ownpace", () => {
  it.each(pages)("blame nobody and shout at nobody on the page $page", ({ entries }) => {
    expect(entries.filter(([, text]) => banned.test(plainText(text)))).toEqual([])
  })

  it.each(pages.filter(({ page }) => !forClinicians.has(page)))(
    "can be read by somebody of eleven on the page $page",
    ({ entries }) => {
      const text = entries.map(([, message]) => plainText(message)).join(".\n")
      expect(readingGrade(text)).toBeLessThanOrEqual(6)
    },
  )

  it("can be read by somebody of eleven in each longer sentence", () => {
    const hard = pages
      .filter(({ page }) => !forClinicians.has(page))
      .flatMap(({ page, entries }) =>
        entries
          .map(([key, message]) => ({ key: `${page}.${key}`, text: plainText(message) }))
          .filter(({ text }) => text.split(/\s+/).length >= 15)
          .map((entry) => ({ ...entry, grade: Math.round(readingGrade(entry.text) * 10) / 10 }))
          .filter(({ grade }) => grade > 6),
      )
    expect(hard).toEqual([])
  })

  it("exist wherever a page asks for them", () => {
    expect(sourceFiles().flatMap(missingIn)).toEqual([])
  })

  it("are each said somewhere", () => {
    expect(unsaid()).toEqual([])
  })
})

describe("the right-to-left stand-in", () => {
  it("keeps what the program fills in", () => {
    expect(pseudoText("You and {name}")).toBe("⟦Ýóú áñd {name}⟧")
  })

  it("changes the words inside a choice, and not the choice", () => {
    expect(pseudoText("{minutes, plural, one {# minute} other {# minutes}}")).toBe(
      "⟦{minutes, plural, one {# míñúté} other {# míñútéš}}⟧",
    )
  })

  it("keeps tags", () => {
    expect(pseudoText("<b>now</b>")).toBe("⟦<b>ñów</b>⟧")
  })
})

describe("the reading grade", () => {
  it("counts syllables, and a glossary word as two", () => {
    expect(["day", "today", "vagina", "minutes"].map(syllablesOf)).toEqual([1, 2, 2, 2])
  })

  it("finds a sentence of a leaflet harder than one of ours", () => {
    const ours = readingGrade("Let your pelvic floor soften. Hold still, and wait for it to let go.")
    const leaflet = readingGrade(
      "Progressive desensitisation facilitates habituation of the musculature to anticipated discomfort.",
    )
    expect(ours).toBeLessThan(6)
    expect(leaflet).toBeGreaterThan(12)
  })
})

function entriesOf(tree: MessageTree, at = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${at}${key}`, value]] : entriesOf(value, `${at}${key}.`),
  )
}

function sourceFiles(parts = ["app", "components"]): string[] {
  return parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
      .map((name) => join(part, name)),
  )
}

/** Reads `const t = useTranslations("page.part")` and each `t("key")` or `t(`key.${x}`)` after it. */
function missingIn(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8")
  const known = new Set(pages.flatMap(({ page, entries }) => entries.map(([key]) => `${page}.${key}`)))
  const names = [
    ...text.matchAll(/const (\w+) = (?:await )?(?:useTranslations|getTranslations)\("([^"]+)"\)/g),
  ]
  const spaces = Map.groupBy(names, ([, name]) => name)
  return [...spaces].flatMap(([name, found]) => {
    const calls = [
      ...text.matchAll(new RegExp(`\\b${name}(?:\\.rich|\\.markup|\\.raw)?\\(\\s*(["\`])([^"\`]+)\\1`, "g")),
    ]
    return calls.flatMap(([, , key = ""]) => {
      const [fixed = ""] = key.split("${")
      const has = found.some(([, , space]) =>
        key === fixed
          ? known.has(`${space}.${key}`)
          : [...known].some((one) => one.startsWith(`${space}.${fixed}`)),
      )
      return has ? [] : [`${file}: ${key}`]
    })
  })
}

/** Pages that nothing names, and keys whose last word neither stands in the program nor ends as a `${key}Title` does. */
function unsaid(): string[] {
  const texts = sourceFiles(["app", "components", "server"]).map((file) =>
    readFileSync(join(root, file), "utf8"),
  )
  const words = new Set(texts.flatMap((text) => text.match(/[\w-]+/g) ?? []))
  return pages.flatMap(({ page, entries }) => {
    const saying = texts.filter((text) => text.includes(`"${page}`))
    if (saying.length === 0) return [page]
    const endings = saying.flatMap((text) => [...text.matchAll(/\}(\w+)`/g)].map(([, ending = ""]) => ending))
    return entries
      .map(([key]) => key.split(".").at(-1) ?? key)
      .filter((word) => !words.has(word) && !endings.some((ending) => word.endsWith(ending)))
      .map((word) => `${page}: ${word}`)
  })
}
