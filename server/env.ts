import proxyAddr from "proxy-addr"
import { z } from "zod"

export type DatabaseAddresses = { runtime: string; auth: string; worker: string }

export type Env = {
  /** A demonstration has invented people and an outbox page; a real installation has neither. */
  kind: "demonstration" | "real"
  databases: DatabaseAddresses
  /** Only there when the operator lets the program migrate by itself. */
  migrateUrl: string | undefined
  publicUrl: URL
  port: number
  smtpUrl: string | undefined
  mailFrom: string
  /** Who answers for what is kept here, and how to reach them; the privacy page says it. */
  contact: string | undefined
  /** Proxies in front, whose word for the caller's address is believed. */
  trustedProxies: string[]
  dataDir: string
  /** Whether somebody whom nobody invited may make an account for themselves. */
  isOpenToAll: boolean
  /** Jobs run in this process, or by a command of their own. */
  jobs: "inside" | "apart"
  production: boolean
}

/** Says, one line for each, what is wrong with the environment. */
export class EnvironmentError extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join("\n"))
    this.name = "EnvironmentError"
    this.lines = lines
  }
}

const isUrl = (protocols: string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)

function areAddresses(list: string[]): boolean {
  try {
    proxyAddr.compile(list)
    return true
  } catch {
    return false
  }
}

const postgresUrl = z
  .string()
  .refine(
    isUrl(["postgres:", "postgresql:"]),
    "must be an address like postgres://role:password@host/database",
  )

const Variables = z.object({
  MIGRATE_URL: postgresUrl.optional(),
  DATABASE_URL: postgresUrl.optional(),
  AUTH_URL: postgresUrl.optional(),
  WORKER_URL: postgresUrl.optional(),
  PUBLIC_URL: z
    .string()
    .refine(isUrl(["http:", "https:"]), "must be an address like https://ownpace.example.org")
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number like 3000")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a port number like 3000")
    .default(3000),
  SMTP_URL: z
    .string()
    .refine(isUrl(["smtp:", "smtps:"]), "must be an address like smtps://user:password@host:465")
    .optional(),
  MAIL_FROM: z.string().optional(),
  CONTACT: z.string().max(300, "must be a line of at most 300 letters").optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) => list.split(",").map((proxy) => proxy.trim()))
    .transform((list) => list.filter((proxy) => proxy !== ""))
    .refine(areAddresses, "must be addresses or networks like loopback, 10.0.0.0/8"),
  OWNPACE_JOBS: z.enum(["inside", "apart"], "must be inside or apart").default("inside"),
  SELF_SIGN_UP: z.enum(["open", "closed"], "must be open or closed").default("open"),
  OWNPACE_DATA: z.string().default(".data"),
  OWNPACE_DEMONSTRATION: z.literal("1", "is set by the program itself; leave it out").optional(),
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .optional(),
})

const needed = [
  ["DATABASE_URL", "any", "is the address that the program reads and writes by, as app_runtime"],
  ["AUTH_URL", "any", "is the address that sign-in uses, as app_auth"],
  ["WORKER_URL", "any", "is the address that jobs use, as app_worker"],
  ["PUBLIC_URL", "real", "is what links in mail begin with"],
  ["SMTP_URL", "real", "is how mail leaves; nobody could sign in without it"],
] as const

/** Reads the environment once and completely, or throws an EnvironmentError that lists what to mend. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const set = Object.entries(source).filter(([, value]) => value !== undefined && value !== "")
  const parsed = Variables.safeParse(Object.fromEntries(set))
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    )
  }
  const variables = parsed.data
  const kind = variables.OWNPACE_DEMONSTRATION ? "demonstration" : "real"
  const { DATABASE_URL: runtime, AUTH_URL: auth, WORKER_URL: worker } = variables
  const lines = needed.flatMap(([name, of, reason]) =>
    variables[name] || (of === "real" && kind !== "real") ? [] : [`${name} is missing: it ${reason}.`],
  )
  if (!runtime || !auth || !worker || lines.length > 0) throw new EnvironmentError(lines)
  const publicUrl = new URL(variables.PUBLIC_URL ?? `http://localhost:${variables.PORT}`)
  return {
    kind,
    databases: { runtime, auth, worker },
    migrateUrl: variables.MIGRATE_URL,
    publicUrl,
    port: variables.PORT,
    smtpUrl: variables.SMTP_URL,
    contact: variables.CONTACT,
    mailFrom: variables.MAIL_FROM ?? `Ownpace <no-reply@${publicUrl.hostname}>`,
    trustedProxies: variables.TRUSTED_PROXIES,
    dataDir: variables.OWNPACE_DATA,
    isOpenToAll: variables.SELF_SIGN_UP === "open",
    jobs: variables.OWNPACE_JOBS,
    production: variables.NODE_ENV === "production",
  }
}

const kept = globalThis as typeof globalThis & { ownpaceEnv?: Env } // one slot that only this file knows

/** The environment of this process; Next's bundle and Node's own modules share it. */
export function env(): Env {
  kept.ownpaceEnv ??= readEnv()
  return kept.ownpaceEnv
}

/** For tests, which share a process and have an environment each. */
export function forgetEnv(): void {
  delete kept.ownpaceEnv
}
