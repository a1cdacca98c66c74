import pino from "pino"

/** Only these fields are ever written: what people say and see stays out of logs. */
const allowed = new Set(["path", "code", "cause", "port", "signal", "kind", "state"])

const loud = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "warn"),
  base: null,
})

const only = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)))

export const log = {
  info: (fields: Record<string, unknown>, words: string) => loud.info(only(fields), words),
  warn: (fields: Record<string, unknown>, words: string) => loud.warn(only(fields), words),
  error: (fields: Record<string, unknown>, words: string) => loud.error(only(fields), words),
}
