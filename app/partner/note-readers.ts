import { ask } from "../_trpc/server.ts"

/** Who else reads the partner's own notes, by the partner's own consent, and the first day of which anybody does. */
export async function noteReaders(): Promise<{ viewers: { name: string }[]; since: string | undefined }> {
  const team = await ask((api) => api.partnerConsent.sharing())
  const readers = (team ?? []).flatMap(({ name, since }) => (since === null ? [] : [{ name, since }]))
  return {
    viewers: readers.map(({ name }) => ({ name })),
    since: readers.map(({ since }) => since).toSorted()[0],
  }
}
