/** A day without a time, "2026-11-22", as the instant that formats as that day in UTC (the zone of app/request.ts). */
export function plainDay(isoDay: string): Date {
  return new Date(`${isoDay.slice(0, 10)}T00:00:00Z`)
}
