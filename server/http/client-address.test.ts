import type { IncomingMessage } from "node:http"
import { beforeEach, expect, it } from "vitest"
import { forgetEnv } from "#server/env.ts"
import { addressOf } from "./client-address.ts"

function trust(proxies: string): void {
  const database = "postgres://nobody:nothing@127.0.0.1/none"
  Object.assign(process.env, {
    OWNPACE_DEMONSTRATION: "1",
    DATABASE_URL: database,
    AUTH_URL: database,
    WORKER_URL: database,
    TRUSTED_PROXIES: proxies,
  })
  forgetEnv()
}

const from = (connection: string, forwarded?: string) =>
  addressOf({
    socket: { remoteAddress: connection },
    connection: { remoteAddress: connection },
    headers: { "x-forwarded-for": forwarded },
  } as unknown as IncomingMessage) // all of a request that the address is read from

beforeEach(() => trust(""))

it("believes nobody who connects by themselves", () => {
  expect(from("203.0.113.9", "198.51.100.7")).toBe("203.0.113.9")
})

it("counts two people behind a trusted proxy apart", () => {
  trust("10.0.0.0/8")
  expect(from("10.0.0.1", "198.51.100.7")).toBe("198.51.100.7")
  expect(from("10.0.0.1", "198.51.100.8")).toBe("198.51.100.8")
})

it("does not believe what somebody wrote in front of what the proxy wrote", () => {
  trust("loopback")
  expect(from("127.0.0.1", "1.1.1.1, 198.51.100.7")).toBe("198.51.100.7")
})

it("counts two addresses of one /64 as one place, however they are written, and the next one's apart", () => {
  const place = from("2001:db8:1:2::1")
  expect(from("2001:0DB8:1:2:aaaa:bbbb:cccc:dddd")).toBe(place)
  expect(from("2001:db8:1:3::1")).not.toBe(place)
  trust("loopback")
  expect(from("::1", "2001:db8:1:2::99")).toBe(place)
})

it("knows an address of the old kind in the clothes of the new one", () => {
  expect(from("::ffff:203.0.113.9")).toBe("203.0.113.9")
})
