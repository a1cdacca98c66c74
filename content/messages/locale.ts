export const locales = ["en", "ar-XB"] as const
export type Locale = (typeof locales)[number]

export function readLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? "en"
}

/** The tag for dates, numbers and `lang`: our English is written in Britain. */
export function languageTag(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale
}

export function directionOf(tag: string): "ltr" | "rtl" {
  return tag.startsWith("ar") || tag.startsWith("he") || tag.startsWith("fa") ? "rtl" : "ltr"
}
