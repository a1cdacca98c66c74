import pino from "pino"

/** Only these fields are ever written: what people say and see stays out of logs. */
const allowed = new Set(["path", "code", "cause", "port", "signal", "kind", "state"])

const loud = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "warn"),
  base: null,
})

/** An address names pages and procedures; an id or the secret of a link in it becomes a star. */
const bare = (path: string) =>
  path
    .split(/[?#]/)[0]
    ?.split("/")
    .map((part) => (/^[A-Za-z._-]{0,24}$/.test(part) ? part : "*"))
    .join("/")

export const only = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => allowed.has(name))
      .map(([name, value]) => [name, name === "path" ? bare(String(value)) : value]),
  )

export const log = {
  info: (fields: Record<string, unknown>, words: string) => loud.info(only(fields), words),
  warn: (fields: Record<string, unknown>, words: string) => loud.warn(only(fields), words),
  error: (fields: Record<string, unknown>, words: string) => loud.error(only(fields), words),
}
