import type { IncomingMessage } from "node:http"
import ipaddr from "ipaddr.js"
import proxyAddr from "proxy-addr"
import { env } from "#server/env.ts"

let trusted: { list: readonly string[]; trusts: (address: string, hop: number) => boolean } | undefined

/** Where a request comes from: the last place that no proxy of ours has, whatever the caller claimed. */
export function addressOf(request: IncomingMessage): string {
  const list = env().trustedProxies
  if (trusted?.list !== list) trusted = { list, trusts: proxyAddr.compile([...list]) }
  const address = proxyAddr(request, trusted.trusts) ?? "" // a connection that is gone already has none
  return ipaddr.isValid(address) ? placeOf(address) : address
}

/** Whoever has one IPv6 address has the whole /64 around it, so that counts as one place. */
function placeOf(address: string): string {
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`
}
