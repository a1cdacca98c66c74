import { createHash } from "node:crypto"

/** What differs between two equal answers: the date, the nonce of a page, on which port and when it was asked. */
export function masked(text: string, port: number): string {
  const [, nonce] = text.match(/'nonce-([^']+)'/) ?? []
  const plain = (nonce ? text.replaceAll(nonce, "NONCE") : text)
    .replace(/^date: .*$/m, "date: -")
    .replace(/"madeAt":"[^"]+"/, '"madeAt":"-"') // the instant of a copy, in the copy
    .replace(/"[\w-]{21}([vm])",\{"children"/g, '"REQUEST$1",{"children"') // Next's random name of one fetch
    .replaceAll(String(port), "PORT")
  return inOrder(plain)
}

const push = /<script nonce="NONCE">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/**
 * A page's parts are sent as each of them is ready, in whatever order that is, in pieces of any size, and numbered as
 * they come: the same parts in another order are the same page. Everything else is compared as it came.
 */
function inOrder(text: string): string {
  const pieces = [...text.matchAll(push)].map(([, piece = '""']) => JSON.parse(piece))
  if (pieces.length > 0) return `${text.replace(push, "")}\n${partsOf(pieces.join(""))}`
  const isFlight = /^content-type: text\/x-component/m.test(text)
  const [head = "", ...rest] = text.split("\n\n")
  return isFlight ? `${head}\n\n${partsOf(rest.join("\n\n"))}` : text
}

/** The parts, each named by what it says instead of by its number. */
function partsOf(flight: string): string {
  const rows = flight.split("\n").map((row) => /^([0-9a-f]+):(.*)$/.exec(row) ?? ["", "", row])
  const saysOf = new Map(rows.map(([, id = "", says = ""]) => [id, says]))
  const names = new Map<string, string>()
  const nameOf = (id: string): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    names.set(id, "itself")
    const name = createHash("sha256")
      .update(named(saysOf.get(id) ?? id))
      .digest("base64url")
    names.set(id, name)
    return name
  }
  const named = (says: string) =>
    says.replace(
      /"\$(L|@)?([0-9a-f]+)((?::\w+)*)"/g,
      (_, kind = "", id, path) => `"$${kind}${nameOf(id)}${path}"`,
    )
  return rows
    .map(([, , says = ""]) => named(says))
    .toSorted()
    .join("\n")
}
