/** The text of one field of a form, trimmed; empty when it is missing or holds a file. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** Empties a field that was sent, unless more was typed meanwhile. A reset would bring back what it began with. */
export function emptyField(form: HTMLFormElement, name: string, sent: string): void {
  const field = form.elements.namedItem(name)
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
  if (field.value.trim() === sent) field.value = ""
}

/** Good enough to catch a slip of the finger; the mail itself is the proof. */
export const looksLikeEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Keeps only the errors that were found. */
export function found(errors: Record<string, string | false>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => !!entry[1]))
}
