/** The local day of an instant by this device's clock, as an ISO day; in the browser's own zone where none is named. */
export function dayIn(at: Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat("en", {
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return `${part("year")}-${part("month")}-${part("day")}`
}

/** The writer's own local day and zone, of this browser. */
export const ownDay = (): { day: string; zone: string } => ({
  day: dayIn(new Date()),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})
