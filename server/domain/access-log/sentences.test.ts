import { expect, it } from "vitest"
import type { UserId } from "../care-circle/id.ts"
import type { Category } from "../consent/category.ts"
import { type AccessEntry, sentences } from "./sentences.ts"

const looked = (name: string, minute: string, categories: Category[], wasRefused = false): AccessEntry => ({
  viewerId: name as UserId, // test data names people instead of making ids
  minute: Temporal.Instant.from(minute),
  categories,
  wasRefused,
})
const told = (entries: AccessEntry[], zone = "Europe/London") =>
  sentences(entries, zone).map(
    ({ day, viewerId, categories, refused }) =>
      `${day} ${viewerId} ${refused ? "asked for" : "read"} ${categories.join(" and ")}`,
  )

it("tells Amara who looked at what on which day, in one sentence a day", () =>
  expect(
    told([
      looked("okafor", "2026-11-12T09:00:00Z", ["solo_plan"]),
      looked("okafor", "2026-11-19T10:01:00Z", ["ratings", "trainer_step"]),
      looked("okafor", "2026-11-19T10:07:00Z", ["ratings"]),
      looked("lind", "2026-11-19T11:00:00Z", ["solo_plan"]),
    ]),
  ).toEqual([
    "2026-11-19 lind read solo_plan",
    "2026-11-19 okafor read trainer_step and ratings",
    "2026-11-12 okafor read solo_plan",
  ]))

it("tells refusals apart from looks", () =>
  expect(
    told([
      looked("lind", "2026-11-18T10:00:00Z", ["notes"], true),
      looked("lind", "2026-11-18T10:00:00Z", ["solo_plan"]),
    ]),
  ).toEqual(["2026-11-18 lind read solo_plan", "2026-11-18 lind asked for notes"]))

it("counts days where Amara is", () => {
  const late = [looked("okafor", "2026-11-18T20:00:00Z", ["goals"])]
  expect(told(late, "Pacific/Auckland")).toEqual(["2026-11-19 okafor read goals"])
  expect(told(late)).toEqual(["2026-11-18 okafor read goals"])
})

it("says nothing of a look at nothing", () =>
  expect(told([looked("okafor", "2026-11-18T20:00:00Z", [])])).toEqual([]))
