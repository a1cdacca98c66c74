import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { outbox } from "#db/schema/auth.ts"
import { personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { leaveSession } from "#server/auth/leave-session.ts"
import { tokenIn } from "#server/auth/session-cookie.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { Letter } from "#server/mail/letter.ts"
import { letterPlace } from "#server/mail/post.ts"
import { makeContext } from "../context.ts"
import { authPool } from "../pools.ts"
import { callerFor } from "../root.ts"

let opened: Personas
beforeAll(async () => {
  opened = await openPersonas()
})
afterAll(() => opened.close())

const as = (id: string, name: string) =>
  callerFor(makeContext({ ...signInOf("okafor"), userId: id as UserId, name, email: "" }, "127.0.0.1"))

async function lastLink(): Promise<string> {
  const rows = await drizzle({ client: authPool() }).select().from(outbox)
  const newest = rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
  if (!newest) throw new Error("no letter")
  return Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(newest.id), newest.letter))).link
}

async function invite(name: string) {
  const okafor = as(personas.okafor.id, "Dr Okafor")
  const sent = await okafor.invitation.invite({
    kind: "patient",
    name,
    email: `${name}@example.org`.toLowerCase(),
    clientId: crypto.randomUUID(),
  })
  return { ...sent, token: (await lastLink()).split("/").at(-1) ?? "" }
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "opened",
    (cause: Error) => cause.message,
  )

it("takes a new patient from the link to a circle that Dr Okafor sees only after both have said yes", async () => {
  const { id, token, words } = await invite("Ines")
  const cookies: string[] = []
  const stranger = callerFor(makeContext(null, "127.0.0.2", (cookie) => cookies.push(cookie)))
  expect(await stranger.invitation.open({ token, words })).toMatchObject({
    inviterName: "Dr Okafor",
    inviteeName: "Ines",
  })
  await stranger.invitation.accept({ token, words, name: "Ines" })
  const ines = await findSignIn(tokenIn(cookies[0]?.split("; ")[0]))
  if (!ines) throw new Error("Ines is not signed in")
  const hers = callerFor(makeContext({ ...ines, name: "Ines" }, "127.0.0.2"))
  await hers.invitation.join({ id, categories: ["ratings", "solo_plan"] })

  const sharing = await hers.consent.sharing()
  expect(sharing.people).toMatchObject([{ name: "Dr Okafor", isConfirmed: false }])
  await as(personas.okafor.id, "Dr Okafor").invitation.confirmPatient({ id })
  expect((await hers.consent.sharing()).people[0]).toMatchObject({ isConfirmed: true })
  const shared = (await hers.consent.sharing()).people[0]?.categories
    .filter((c) => c.state === "shared")
    .map((c) => c.category)
  expect(shared?.toSorted()).toEqual(["ratings", "solo_plan"])
  expect(await hers.consent.whoSees({ categories: ["ratings", "notes"] })).toEqual({
    ratings: ["Dr Okafor"],
    notes: [],
  })
})

it.each([
  { said: { isShared: true }, isShared: true },
  { said: { isShared: false }, isShared: false },
  { said: {}, isShared: true },
])("signs Tove in by her invitation, on a device of which she said $said", async ({ said, isShared }) => {
  const { token, words } = await invite("Tove")
  const cookies: string[] = []
  const tove = callerFor(makeContext(null, "127.0.0.6", (cookie) => cookies.push(cookie)))
  await tove.invitation.accept({ token, words, name: "Tove", ...said })
  const secret = tokenIn(cookies[0]?.split("; ")[0])
  expect(await findSignIn(secret)).toMatchObject({ isShared })
  expect(await leaveSession(secret)).toBe(isShared)
  expect((await findSignIn(secret)) === null).toBe(isShared)
})

it("gives one and the same answer for a wrong word, a used, a withdrawn and an unknown link", async () => {
  const used = await invite("Uma")
  const withdrawn = await invite("Wanda")
  const wrong = await invite("Rosa")
  await callerFor(makeContext(null, "127.0.0.3")).invitation.accept({
    token: used.token,
    words: used.words,
    name: "Uma",
  })
  await as(personas.okafor.id, "Dr Okafor").invitation.withdraw({ id: withdrawn.id })
  const anybody = callerFor(makeContext(null, "127.0.0.4"))
  const answers = await Promise.all([
    refusal(anybody.invitation.open({ token: used.token, words: used.words })),
    refusal(anybody.invitation.open({ token: withdrawn.token, words: withdrawn.words })),
    refusal(anybody.invitation.open({ token: wrong.token, words: ["not", "these", "words"] })),
    refusal(anybody.invitation.open({ token: "unknown", words: ["not", "these", "words"] })),
  ])
  expect(new Set(answers)).toEqual(new Set(["nothing opens"]))
})

it("is spent by five wrong tries, and the right words open nothing after them", async () => {
  const { token, words } = await invite("Vera")
  const anybody = callerFor(makeContext(null, "127.0.0.5"))
  for (let n = 0; n < 5; n++)
    expect(await refusal(anybody.invitation.open({ token, words: ["a", "b", "c"] }))).toBe("nothing opens")
  expect(await refusal(anybody.invitation.open({ token, words }))).toBe("nothing opens")
})

it("lets one of a hundred accept who press at once, and tells all others the same", async () => {
  const { token, words } = await invite("Olga")
  const presses = Array.from({ length: 100 }, (_, n) =>
    callerFor(makeContext(null, `127.0.1.${n}`)).invitation.accept({ token, words, name: "Olga" }),
  )
  const answers = await Promise.all(presses.map(refusal))
  expect(answers.filter((a) => a === "opened")).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(["opened", "nothing opens"]))
})

it("lets nobody invite a patient who is no clinician, and nobody settle an invitation that is not theirs", async () => {
  const mei = as(personas.mei.id, "Mei")
  expect(
    await refusal(
      mei.invitation.invite({
        kind: "patient",
        name: "X",
        email: "x@example.org",
        clientId: crypto.randomUUID(),
      }),
    ),
  ).toBe("not a clinician")
  const { id } = await invite("Lia")
  expect(await refusal(mei.invitation.join({ id, categories: [] }))).toBe("no such invitation")
  expect(await refusal(as(personas.ruiz.id, "Dr Ruiz").invitation.confirmPatient({ id }))).toBe(
    "no such invitation",
  )
})
