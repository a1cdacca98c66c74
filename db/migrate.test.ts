import type pg from "pg"
import { expect, it } from "vitest"
import { refuseOlder } from "./migrate.ts"

const saying = (version: string) =>
  ({ query: async () => ({ rows: [{ server_version: version }] }) }) as unknown as pg.Client // the one method that is asked

it.each(["17.0", "18.4 (Debian 18.4-1)", "19beta1"])(
  "takes a PostgreSQL %s of the operator's",
  async (version) => {
    await expect(refuseOlder(saying(version))).resolves.toBeUndefined()
  },
)

it.each(["15.10 (Debian 15.10-0)", "16.4", "9.6.24"])(
  "tells the operator of a PostgreSQL %s what is needed, before it changes anything",
  async (version) => {
    await expect(refuseOlder(saying(version))).rejects.toThrow(
      `Ownpace needs PostgreSQL 17 or newer; this one is ${version}.`,
    )
  },
)
