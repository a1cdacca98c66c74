import type { SQL } from "drizzle-orm"
import type { Room } from "#server/domain/consent/category.ts"
import type { Person } from "./random-world.ts"
import type { Ids } from "./stand-world.ts"

export type Who = Person | "stranger" | "nobody"

/** Who tries what, and how many rows it reaches. */
export type Attempt = {
  who: Who
  room: Room
  does: string
  statement: SQL
  reaches: number
  /** Left out: the circle of the gate. */
  within?: Ids
}

type Line = readonly [who: Who, room: Room, does: string, statement: SQL, reaches: number]

/** Attempts as they are read best: one in a line. */
export const attemptsOf = (lines: readonly Line[]): Attempt[] =>
  lines.map(([who, room, does, statement, reaches]) => ({ who, room, does, statement, reaches }))
