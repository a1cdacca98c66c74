export type MessageTree = { [key: string]: string | MessageTree }

const plain = "aceinorsuyACEINORSUY"
const accented = "áçéíñóřšúýÁÇÉÍÑÓŘŠÚÝ"
const accentOf = new Map([...plain].map((letter, at) => [letter, accented[at] ?? letter]))

/** Makes the words of a right-to-left stand-in language, so that a layout can be tried before a translation. */
export function pseudoMessages(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudoText(value) : pseudoMessages(value),
    ]),
  )
}

export function pseudoText(message: string): string {
  return `⟦${accentText(message)}⟧`
}

function accentText(text: string): string {
  let out = ""
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at)
    if (letter === "{") {
      const end = closingBrace(text, at)
      out += `{${accentArgument(text.slice(at + 1, end))}}`
      at = end + 1
    } else if (letter === "<" && text.indexOf(">", at) > at) {
      const end = text.indexOf(">", at)
      out += text.slice(at, end + 1)
      at = end + 1
    } else {
      out += accentOf.get(letter) ?? letter
      at += 1
    }
  }
  return out
}

/** `name` stays as it is; in `n, plural, one {...} other {...}` only the words in the braces are accented. */
function accentArgument(body: string): string {
  let out = ""
  for (let at = 0; at < body.length; ) {
    if (body.charAt(at) !== "{") {
      out += body.charAt(at)
      at += 1
      continue
    }
    const end = closingBrace(body, at)
    out += `{${accentText(body.slice(at + 1, end))}}`
    at = end + 1
  }
  return out
}

function closingBrace(text: string, opening: number): number {
  let depth = 0
  for (let at = opening; at < text.length; at += 1) {
    if (text.charAt(at) === "{") depth += 1
    if (text.charAt(at) === "}") depth -= 1
    if (depth === 0) return at
  }
  return text.length
}
