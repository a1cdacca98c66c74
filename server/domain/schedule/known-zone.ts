/** A zone that a device names, by any of its names: one browser says «Asia/Kolkata», another «Asia/Calcutta». */
export const isKnownZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }))
  } catch {
    return false
  }
}
