import type { IncomingMessage } from "node:http"
import proxyAddr from "proxy-addr"
import { env } from "#server/env.ts"

let trusted: { list: readonly string[]; trusts: (address: string, hop: number) => boolean } | undefined

/** Where a request comes from: the last address that no proxy of ours has, whatever the caller claimed. */
export function addressOf(request: IncomingMessage): string {
  const list = env().trustedProxies
  if (trusted?.list !== list) trusted = { list, trusts: proxyAddr.compile([...list]) }
  return proxyAddr(request, trusted.trusts) ?? "" // a connection that is gone already has no address
}
