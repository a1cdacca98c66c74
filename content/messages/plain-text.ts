/** A message as somebody would read it: a name for each argument, the last branch of each choice, no tags. */
export function plainText(message: string): string {
  let out = ""
  for (let at = 0; at < message.length; ) {
    if (message.charAt(at) !== "{") {
      out += message.charAt(at)
      at += 1
      continue
    }
    const end = closing(message, at)
    out += argument(message.slice(at + 1, end))
    at = end + 1
  }
  return out.replace(/<[^>]+>/g, "")
}

function argument(body: string): string {
  const opening = body.indexOf("{")
  if (opening < 0) return "Jo"
  let last = ""
  for (let at = opening; at >= 0; at = body.indexOf("{", closing(body, at) + 1)) {
    last = body.slice(at + 1, closing(body, at))
  }
  return plainText(last).replaceAll("#", "5")
}

function closing(text: string, opening: number): number {
  let depth = 0
  for (let at = opening; at < text.length; at += 1) {
    if (text.charAt(at) === "{") depth += 1
    if (text.charAt(at) === "}") depth -= 1
    if (depth === 0) return at
  }
  return text.length
}
