import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { installationKey, ringFolder } from "#server/crypto/key-file.ts"
import { unwrapKey } from "#server/crypto/wrap.ts"

/** Asks a database as its owner. */
type Rows = (text: string) => Promise<Record<string, unknown>[]>

/** Everything that a dump would hold, as text and as bytes. */
export async function dump(rows: Rows): Promise<string> {
  const tables = await rows(
    "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  )
  const all = await Promise.all(
    tables.map(({ name }) => rows(`select t::text as line from ${String(name)} t`)),
  )
  return all
    .flat()
    .map(({ line }) => String(line))
    .join("\n")
}

/** The files of this database and the log that is written ahead of it. */
export async function filesHold(rows: Rows, words: readonly string[]): Promise<string[]> {
  await rows("checkpoint")
  const [place] = await rows(
    "select current_setting('data_directory') as dir, (select oid from pg_database where datname = current_database())::text as oid",
  )
  const folders = [join(String(place?.dir), "base", String(place?.oid)), join(String(place?.dir), "pg_wal")]
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(folder, entry.name)] : [],
    ),
  )
  return files.flatMap((file) => {
    if (!existsSync(file)) return [] // other tests write into the same log, and the server takes its oldest part away
    const bytes = readFileSync(file)
    return words.filter((word) => bytes.includes(word))
  })
}
/** A dump from before, and every half of a key that is left anywhere: which owners' words does it open? */
export function openedBy(old: Record<string, unknown>[]): string[] {
  const secrets = readdirSync(ringFolder()).map((name) =>
    Buffer.from(readFileSync(join(ringFolder(), name), "utf8"), "base64"),
  )
  return old.flatMap(({ circle_id, owner_id, wrapped }) =>
    secrets.some((secret) => {
      try {
        unwrapKey(
          { installation: installationKey(), secret, circle: String(circle_id), owner: String(owner_id) },
          wrapped as Buffer,
        ) // bytea comes as a buffer
        return true
      } catch {
        return false
      }
    })
      ? [String(owner_id)]
      : [],
  )
}
