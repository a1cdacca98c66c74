import pg from "pg"

/** One statement as it went over the wire, with what the driver was given. */
export type Statement = { text: string; name?: string; values: unknown[] }
/** What one connection was asked between begin and commit; or a single statement outside of any. */
export type Sequence = { role: string; statements: Statement[] }

type Asked = { text?: string; name?: string; values?: unknown[] }

/** Runs some work and answers what it asked the database, transaction by transaction, in the order they began. */
export async function record(work: () => Promise<unknown>): Promise<Sequence[]> {
  const sequences: Sequence[] = []
  const open = new Map<pg.Client, Sequence>()
  const original = pg.Client.prototype.query
  // The driver's method has many overloads; here it only passes on what it was given.
  const watched = function (this: pg.Client, ...given: unknown[]) {
    const statement = statementOf(given)
    if (statement) keep(this, statement)
    return (original as (...all: unknown[]) => unknown).apply(this, given)
  }
  function keep(client: pg.Client, statement: Statement): void {
    const sequence = open.get(client) ?? { role: client.user ?? "", statements: [] }
    if (!open.has(client)) sequences.push(sequence)
    sequence.statements.push(statement)
    if (statement.text === "begin") open.set(client, sequence)
    if (statement.text === "commit" || statement.text === "rollback") open.delete(client)
  }
  pg.Client.prototype.query = watched as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return sequences
}

function statementOf([first, second]: unknown[]): Statement | null {
  if (typeof first === "string") return { text: first, values: Array.isArray(second) ? second : [] }
  if (typeof first !== "object" || first === null) return null
  const { text, name, values } = first as Asked // the driver's own shape of a query
  if (text === undefined) return null
  return { text, ...(name ? { name } : {}), values: values ?? (Array.isArray(second) ? second : []) }
}
