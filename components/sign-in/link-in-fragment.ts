export type LinkInFragment = { token: string; email?: string }

/** Reads "#token" as well as "#token=...&email=..."; null when nothing usable is there. */
export function readLink(fragment: string): LinkInFragment | null {
  const text = fragment.replace(/^#/, "")
  if (text === "") return null
  if (!text.includes("=")) return { token: text }
  const fields = new URLSearchParams(text)
  const token = fields.get("token")
  if (!token) return null
  const email = fields.get("email")
  return email ? { token, email } : { token }
}
