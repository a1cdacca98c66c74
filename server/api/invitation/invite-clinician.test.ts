import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { outbox } from "#db/schema/auth.ts"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { addMember } from "#server/auth/add-member.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { Letter } from "#server/mail/letter.ts"
import { letterPlace } from "#server/mail/post.ts"
import { troubleOf } from "../answer.ts"
import { makeContext } from "../context.ts"
import { authPool } from "../pools.ts"
import { callerFor } from "../root.ts"

let opened: Personas
beforeAll(async () => {
  opened = await openPersonas()
})
afterAll(() => opened.close())

const as = (person: Persona) => callerFor(makeContext(signInOf(person), "127.0.0.1"))
/** Her telephone an hour after she last showed that it is hers. */
const heldBy = (person: Persona) =>
  callerFor(makeContext(signInOf(person, Date.now() - 3_600_000), "127.0.0.1"))
const troubleIn = (promise: Promise<unknown>) => promise.then(() => null, troubleOf)

async function lastLink(): Promise<string> {
  const rows = await drizzle({ client: authPool() }).select().from(outbox)
  const newest = rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
  if (!newest) throw new Error("no letter")
  return Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(newest.id), newest.letter))).link
}

async function invites(patient: Persona, clinician: Persona) {
  const { id, words } = await as(patient).invitation.invite({
    kind: "clinician",
    name: personas[clinician].name,
    email: personas[clinician].email,
    clientId: crypto.randomUUID(),
  })
  return { id, words, token: (await lastLink()).split("/").at(-1) ?? "" }
}

it("lets Noor, who guides herself, bring in Dr Ruiz: the words, both names, her word, and what she ticked", async () => {
  const { id, ...door } = await invites("noor", "ruiz")
  expect(await as("ruiz").careCircle.rooms()).toMatchObject({ first: "/begin" })
  expect(await as("ruiz").invitation.open(door)).toMatchObject({ inviterName: "Noor", role: "clinician" })
  await as("ruiz").invitation.accept({ ...door, name: "Dr Ruiz" })
  expect(await as("ruiz").careCircle.rooms()).toEqual({
    rooms: ["caseload"],
    first: "/clinician",
    isOfPractice: false,
  })
  expect((await as("ruiz").caseload.list()).people).toEqual([])

  const [line] = await as("noor").invitation.mine()
  expect(line).toMatchObject({ id, state: "accepted", canConfirm: true, acceptedName: "Dr Ruiz" })
  await as("noor").invitation.confirmClinician({ id, categories: ["ratings"] })
  await as("noor").invitation.confirmClinician({ id, categories: ["ratings", "notes"] }) // a second tap adds nothing
  const [person] = (await as("ruiz").caseload.list()).people
  expect(person).toMatchObject({ name: "Noor", circleId: circles.noor, shares: ["ratings"] })
  expect((await as("noor").invitation.mine())[0]).toMatchObject({ canConfirm: false, isChecked: true })
})

it("shows Dr Ruiz as not confirmed by a practice, until an administrator makes it so", async () => {
  expect(await as("noor").careCircle.people()).toMatchObject([{ name: "Dr Ruiz", practice: null }])
  await expect(
    as("ruiz").invitation.invite({
      kind: "patient",
      name: "Ines",
      email: "ines@example.org",
      clientId: crypto.randomUUID(),
    }),
  ).rejects.toThrow("not a clinician")
  await addMember({ practice: "Harbour Clinic", email: personas.ruiz.email, role: "clinician" }, "http://x")
  expect(await as("noor").careCircle.people()).toMatchObject([
    { name: "Dr Ruiz", practice: "Harbour Clinic" },
  ])
})

it("gives a second clinician of Amara's nothing that she did not tick", async () => {
  const { id, ...door } = await invites("amara", "ruiz")
  await as("ruiz").invitation.accept({ ...door, name: "Dr Ruiz" })
  await as("amara").invitation.confirmClinician({ id, categories: [] })
  const people = (await as("ruiz").caseload.list()).people.map(({ name, shares }) => ({ name, shares }))
  expect(people).toContainEqual({ name: "Amara", shares: [] })
  expect((await as("amara").careCircle.people()).map(({ name }) => name)).toContain("Dr Ruiz")
})

it("is settled by the one who invited, in her own role, and by nobody else", async () => {
  const { id, ...door } = await invites("mei", "ruiz")
  await as("ruiz").invitation.accept({ ...door, name: "Dr Ruiz" })
  for (const person of ["ruiz", "okafor", "jo", "sam", "amara"] as const)
    await expect(as(person).invitation.confirmClinician({ id, categories: [] })).rejects.toThrow(
      "no such invitation",
    )
  await expect(as("mei").invitation.confirmPartner({ id, categories: [] })).rejects.toThrow(
    "no such invitation",
  )
  await as("mei").invitation.withdraw({ id })
  await expect(as("mei").invitation.confirmClinician({ id, categories: [] })).rejects.toThrow(
    "no such invitation",
  )
  for (const person of ["jo", "ruiz", "okafor"] as const)
    await expect(invites(person, "lind")).rejects.toThrow("no circle")
})

it("is sent again with a new link and new words; the old ones open nothing", async () => {
  const first = await invites("mei", "ruiz")
  const again = await as("mei").invitation.resend({ id: first.id })
  const token = (await lastLink()).split("/").at(-1) ?? ""
  const { id: _, ...old } = first
  await expect(as("ruiz").invitation.open(old)).rejects.toThrow("nothing opens")
  expect(await as("ruiz").invitation.open({ token, words: again.words })).toMatchObject({ role: "clinician" })
})

it("keeps a clinician who is there already as they are", async () => {
  const { id, ...door } = await invites("amara", "ruiz")
  await as("ruiz").invitation.accept({ ...door, name: "Dr Ruiz" })
  await as("amara").invitation.confirmClinician({ id, categories: ["medical"] })
  const ruiz = (await as("amara").careCircle.people()).filter(({ name }) => name === "Dr Ruiz")
  expect(ruiz).toHaveLength(1)
  expect((await as("ruiz").caseload.list()).people.find(({ name }) => name === "Amara")?.shares).toEqual([])
})

it("lets Amara have one partner at a time, and says so; nothing of the second is begun", async () => {
  const { id, words } = await as("amara").invitation.invite({
    kind: "partner",
    name: "Kit",
    email: "kit@example.org",
    clientId: crypto.randomUUID(),
  })
  const token = (await lastLink()).split("/").at(-1) ?? ""
  await as("sam").invitation.accept({ token, words, name: "Kit" })
  const refused = await as("amara")
    .invitation.confirmPartner({ id, categories: ["couple_plan"] })
    .then(
      () => null,
      (thrown: unknown) => troubleOf(thrown),
    )
  expect(refused).toMatchObject({ code: "not_accepted", fields: { form: "one_partner" } })
  expect((await as("amara").invitation.mine()).find((one) => one.id === id)).toMatchObject({
    canConfirm: true,
  })
})

it("lets nobody in on Amara's telephone but Amara: not a therapist of Jo's, and not Jo", async () => {
  const { id, ...door } = await invites("mei", "ruiz")
  await as("ruiz").invitation.accept({ ...door, name: "Dr Ruiz" })
  const asked = { id, categories: ["ratings", "notes"] as const }
  expect(
    await troubleIn(
      heldBy("mei").invitation.confirmClinician({ ...asked, categories: [...asked.categories] }),
    ),
  ).toMatchObject({ code: "needs_proof" })
  expect((await as("mei").careCircle.people()).map(({ name }) => name)).not.toContain("Dr Ruiz")
})

it("lets nobody be partner and clinician of one person: Jo reads nothing by the other door", async () => {
  const { id, ...door } = await invites("amara", "jo")
  await as("jo").invitation.accept({ ...door, name: "Jo" })
  expect(
    await troubleIn(as("amara").invitation.confirmClinician({ id, categories: ["ratings", "notes"] })),
  ).toMatchObject({ code: "not_accepted", fields: { form: "two_parts" } })
  expect((await as("jo").caseload.list()).people).toEqual([])
})

it("keeps on each receipt what Mei read when she let Kit in: what starts at once, and what waits a night", async () => {
  const who = {
    kind: "partner",
    name: "Kit",
    email: "kit@example.org",
    clientId: crypto.randomUUID(),
  } as const
  const { id, words } = await as("mei").invitation.invite(who)
  const token = (await lastLink()).split("/").at(-1) ?? ""
  await as("noor").invitation.accept({ token, words, name: "Kit" })
  await as("mei").invitation.confirmPartner({ id, categories: ["couple_plan", "goals"] })
  const receipts = await as("mei").consent.receipts()
  const wordsOf = (category: string) =>
    receipts.find((one) => one.categories.some((named) => named === category))?.wording?.lines.join(" ")
  expect(wordsOf("couple_plan")).toContain("starts at once")
  expect(wordsOf("couple_plan")).not.toContain("24 hours")
  expect(wordsOf("goals")).toContain("starts after 24 hours. Until then you can take it back, and Kit never")
})

it("writes no sixth letter in a day to one address, and counts it for nobody else", async () => {
  const letter = (from: Persona) =>
    troubleIn(
      as(from).invitation.invite({
        kind: "clinician",
        name: "Kit",
        email: "many@example.org",
        clientId: crypto.randomUUID(),
      }),
    )
  for (let sent = 0; sent < 5; sent++) expect(await letter("mei")).toBeNull()
  expect(await letter("mei")).toMatchObject({ code: "too_many" })
  expect(await letter("noor")).toBeNull()
})
