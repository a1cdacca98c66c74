import type pg from "pg"
import { openPool } from "#db/client.ts"
import { type HandOut, openHandOut } from "#server/sight/hand-out.ts"

type Pools = { runtime?: pg.Pool; auth?: pg.Pool; worker?: pg.Pool; handOut?: HandOut }

// Next's bundle and Node's own module graph are two copies of this file; the pools must be one.
const shared: { ownpacePools?: Pools } = globalThis as typeof globalThis & { ownpacePools?: Pools }
const pools = (): Pools => {
  shared.ownpacePools ??= {}
  return shared.ownpacePools
}

export function openPools(urls: { runtime: string; auth: string; worker: string }): void {
  pools().runtime = openPool(urls.runtime)
  pools().auth = openPool(urls.auth, 8)
  pools().worker = openPool(urls.worker, 4)
  pools().handOut = openHandOut(urls.runtime)
}

export function runtimePool(): pg.Pool {
  const pool = pools().runtime
  if (!pool) throw new Error("The database is not open yet.")
  return pool
}

export function authPool(): pg.Pool {
  const pool = pools().auth
  if (!pool) throw new Error("The database is not open yet.")
  return pool
}

/** For jobs alone; no request of a person has it. */
export function workerPool(): pg.Pool {
  const pool = pools().worker
  if (!pool) throw new Error("The database is not open yet.")
  return pool
}

/** For answers that leave. */
export function handOut(): HandOut {
  const found = pools().handOut
  if (!found) throw new Error("The database is not open yet.")
  return found
}

export async function closePools(): Promise<void> {
  const { runtime, auth, worker, handOut } = pools()
  shared.ownpacePools = {}
  await Promise.all([runtime?.end(), auth?.end(), worker?.end(), handOut?.close()])
}
