import { circles } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { asksByHand, findsNothing } from "../pages/nothing-there.ts"

const amarasPages = [
  ...["", "/plan", "/messages", "/meetings", "/leave"].map(
    (part) => `/clinician/patients/${circles.amara}${part}`,
  ),
  `/clinician/kept/${circles.amara}`,
]
const nobodysPage = "/clinician/patients/00000000-0000-4000-8000-00000000dead"
const amarasNames = /Amara|Jo\b|Okafor|trainer/i

test("a clinician without a tie to Amara finds nothing of hers", async ({ signedIn }) => {
  const ruiz = await signedIn("ruiz")
  await step("His list is empty, and does not name her", async () => {
    await expect(ruiz.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(ruiz.locator("main")).not.toContainText("Amara")
  })
  await step("Each address of hers is the page of a person who never was", async () => {
    const never = await findsNothing(ruiz, nobodysPage)
    for (const address of amarasPages) expect(await findsNothing(ruiz, address)).toBe(never)
  })
  await step("Her pages for patients and partners hold nothing for him", async () => {
    for (const address of ["/patient/progress", "/patient/sharing", "/partner"]) {
      await ruiz.goto(address)
      await expect(ruiz.locator("body")).not.toContainText(/Amara|Jo\b/)
    }
  })
  await step("Asked by hand, the server says what it says of nobody", async () => {
    const hers = await asksByHand(ruiz, "caseload.patient", { circleId: circles.amara })
    const nobodys = await asksByHand(ruiz, "caseload.patient", {
      circleId: "00000000-0000-4000-8000-00000000dead",
    })
    expect(hers.status).toBe(404)
    expect(hers).toEqual(nobodys)
  })
})

test("Sam, who was Amara's partner once, finds nothing", async ({ signedIn }) => {
  const sam = await signedIn("sam")
  await step("The room for two says nothing about her", async () => {
    for (const address of ["/partner", "/partner/agreement", "/partner/read", "/partner/choices"]) {
      await sam.goto(address)
      await expect(sam.locator("body")).not.toContainText(amarasNames)
    }
  })
  await step("Her addresses are pages that never were", async () => {
    const never = await findsNothing(sam, nobodysPage)
    for (const address of amarasPages) expect(await findsNothing(sam, address)).toBe(never)
  })
})

test("a stranger is asked to sign in, whatever the address", async ({ somebody }) => {
  const stranger = await somebody()
  for (const address of [...amarasPages, nobodysPage, "/patient", "/partner", "/patient/sharing/looked"]) {
    await stranger.goto(address)
    await expect(stranger).toHaveURL(/\/sign-in$/)
    await expect(stranger.locator("body")).not.toContainText(amarasNames)
  }
})
