/** What our pages ask of next-auth. Everything else that it would answer is not there. */
const ways: Record<string, readonly string[]> = {
  GET: ["csrf", "callback/email", "signin", "error", "verify-request"],
  POST: ["signin/email"],
}

/**
 * Only what our own pages ask for. The mailed link is used up by a press on our page: an address that somebody else's
 * page or message leads to signs nobody in, or a person would write into the account of whoever sent it.
 */
export function isOurWay(request: Request, parts: readonly string[]): boolean {
  const way = parts.join("/")
  if (!ways[request.method]?.includes(way)) return false
  if (way !== "callback/email" && request.method !== "POST") return true
  const site = request.headers.get("sec-fetch-site")
  return site === null || site === "same-origin" // a browser too old to say is let by; a link needs its token anyway
}

const oneAddress = /^[^\s\p{Cc}@,;:<>()[\]"\\]{1,64}@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u

/** One address, in lower case, that every mail program reads as the same one; null for anything else. */
export function addressOf(typed: unknown): string | null {
  if (typeof typed !== "string") return null
  const address = typed.trim().toLowerCase()
  return address.length <= 254 && oneAddress.test(address) ? address : null
}

const ourForm = /^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i

/** What a form that asks for a link says; null for any that next-auth, which reads it once more, could read otherwise. */
export function askedIn(type: string | null, body: string): { address: string; isShared: boolean } | null {
  if (!type || !ourForm.test(type)) return null
  const form = new URLSearchParams(body)
  const [typed, ...others] = form.getAll("email")
  const address = others.length === 0 ? addressOf(typed) : null
  return address === null ? null : { address, isShared: form.has("shared") }
}
