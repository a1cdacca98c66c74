import { ask } from "../_trpc/server.ts"

/** Who else reads the partner's own notes, by the partner's own consent. */
export async function noteReaders(): Promise<{ name: string }[]> {
  const team = await ask((api) => api.partnerConsent.sharing())
  return (team ?? []).filter(({ since }) => since !== null).map(({ name }) => ({ name }))
}
