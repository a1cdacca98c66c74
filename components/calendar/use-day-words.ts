import { useFormatter } from "next-intl"

/** Words for local days ("2026-11-20") and for instants seen in one named zone. */
export function useDayWords() {
  const format = useFormatter()
  // Noon in UTC, written out in UTC: a local day stays the same day for every reader.
  const noon = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00Z`)
  return {
    short: (day: string) => format.dateTime(noon(day), { day: "numeric", month: "short", timeZone: "UTC" }),
    long: (day: string) => format.dateTime(noon(day), { day: "numeric", month: "long", timeZone: "UTC" }),
    full: (day: string) =>
      format.dateTime(noon(day), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    weekday: (day: string) => format.dateTime(noon(day), { weekday: "long", timeZone: "UTC" }),
    weekdayShort: (day: string) =>
      format.dateTime(noon(day), { weekday: "short", day: "numeric", timeZone: "UTC" }),
    dayAndMonth: (day: string) =>
      format.dateTime(noon(day), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
    timeAt: (instant: string, zone: string) =>
      format.dateTime(new Date(instant), {
        hour: "2-digit",
        minute: "2-digit",
        hour12: false,
        timeZone: zone,
      }),
    weekdayAt: (instant: string, zone: string) =>
      format.dateTime(new Date(instant), { weekday: "long", timeZone: zone }),
    dayAt: (instant: string, zone: string) =>
      format.dateTime(new Date(instant), { day: "numeric", month: "long", timeZone: zone }),
  }
}
