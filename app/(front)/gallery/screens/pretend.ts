import type { Refused } from "#components/submission/use-submission.ts"

/** Stands in for the server: always well, and at once. */
export const well = async (): Promise<{ ok: true }> => ({ ok: true })

export const refused = (errors: Record<string, string>) => async (): Promise<Refused> => ({
  ok: false,
  errors,
})
