import type { Figure } from "./figure.ts"
import { proveEverybody, withHouses } from "./house.ts"
import { type Door, doorsOf, type Tried } from "./link-doors.ts"

const atOnce = 100

/** The counters of tries stay at nothing, so that each of the hundred reaches the link itself. */
const uncounted = `create function no_limit() returns trigger language plpgsql as 'begin new.points := 0; return new; end';
  create trigger no_limit before insert or update on rate_limit for each row execute function no_limit()`
const counted = "drop trigger no_limit on rate_limit; truncate rate_limit"

type Refused = Tried & { why: string }

/** Each mailed way in opens once, and says one and the same in every other case. */
export const links: Figure = {
  name: "invitations and sign-in links: reuse, expiry, withdrawn, 100 at once",
  required: "one success, one error body",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      await proveEverybody([house])
      await house.root.query(uncounted)
      const told: string[] = []
      let refusals = 0
      const doors = doorsOf(house)
      for (const door of doors) {
        const { refused, successes } = await tryDoor(door)
        if (door.name === "invitation") {
          await house.root.query(counted)
          refused.push(...(await tooOften(door)))
          await house.root.query(uncounted.replace("create function", "create or replace function"))
        }
        refusals += refused.length
        if (successes !== 1) told.push(`${door.name}: ${successes} of ${atOnce} at once came in`)
        told.push(...differences(door, refused))
      }
      return {
        reached: `${doors.map(({ name }) => name).join(", ")}: of ${atOnce} at once one each; ${refusals} refusals, ${told.length} odd`,
        passed: told.length === 0,
        told,
      }
    })
  },
}

async function tryDoor(door: Door): Promise<{ refused: Refused[]; successes: number }> {
  const link = await door.make()
  const pressed = await Promise.all(Array.from({ length: atOnce }, () => door.press(link)))
  const refused = pressed.filter(({ isIn }) => !isIn).map((one) => ({ ...one, why: "second at once" }))
  refused.push({ ...(await door.press(link)), why: "used" })
  for (const [why, spoil] of Object.entries(door.spoil)) {
    const other = await door.make()
    await spoil(other)
    refused.push({ ...(await door.press(other)), why })
  }
  for (const [why, change] of Object.entries(door.wrong))
    refused.push({ ...(await door.press(change(await door.make()))), why })
  return { refused, successes: pressed.length - pressed.filter(({ isIn }) => !isIn).length }
}

/** A good link, after more tries than a link may have. */
async function tooOften(door: Door): Promise<Refused[]> {
  const link = await door.make()
  const wrong = door.wrong.unknown?.(link) ?? link
  for (let nth = 0; nth < 30; nth += 1) await door.press(wrong)
  return [{ ...(await door.press(link)), why: "tried too often" }]
}

function differences({ name }: Door, refused: readonly Refused[]): string[] {
  const [first] = refused
  const cameIn = refused.filter(({ isIn }) => isIn).map(({ why }) => `${name}: ${why}, and comes in`)
  const others = refused
    .filter(({ bytes }) => bytes !== first?.bytes)
    .map(
      ({ why, bytes }) => `${name}: ${why} says ${bytes.slice(0, 400)} and not ${first?.bytes.slice(0, 400)}`,
    )
  return [...new Set([...cameIn, ...others])]
}
