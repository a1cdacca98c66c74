/** The writer's own local day and zone, of this browser. */
export function ownDay(): { day: string; zone: string } {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const parts = new Intl.DateTimeFormat("en", {
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(new Date())
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return { day: `${part("year")}-${part("month")}-${part("day")}`, zone }
}
