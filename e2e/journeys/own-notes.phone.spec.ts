import { circles } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import { opensThePageOf } from "../pages/desk.ts"
import { asksByHand } from "../pages/nothing-there.ts"
import { keepsANote, letsReadOwnNotes, notesAtDesk, readerOf, stopsLettingRead } from "../pages/own-notes.ts"

test("Jo decides alone who of the team reads Jo's notes: Dr Okafor, then Lena Lind too, then nobody", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  const amara = await signedIn("amara")
  const okafor = await signedIn("okafor")
  const lind = await signedIn("lind")
  const [earlier, later] = [`Before anybody read ${Date.now()}`, `It was easier to be quiet ${Date.now()}`]

  await step("Nobody reads Jo's notes, and at the desk nothing says that there are any", async () => {
    await keepsANote(jo, earlier)
    await opensThePageOf(okafor, "Amara")
    await expect(notesAtDesk(okafor, "Jo")).toHaveCount(0)
    await expect(okafor.locator("body")).not.toContainText(earlier)
  })
  await step("Jo lets Dr Okafor read what comes from now on", async () => {
    await letsReadOwnNotes(jo, "Dr Okafor")
    await expect(readerOf(jo, "Lena Lind")).toContainText("Does not read them.")
    await keepsANote(jo, later)
    await expect(jo.getByText("You and Dr Okafor").first()).toBeVisible()
  })
  await step("Dr Okafor reads the new note and not the old one; Lena Lind reads neither", async () => {
    await opensThePageOf(okafor, "Amara")
    await expect(notesAtDesk(okafor, "Jo")).toContainText(later)
    await expect(okafor.locator("body")).not.toContainText(earlier)
    await opensThePageOf(lind, "Amara")
    await expect(notesAtDesk(lind, "Jo")).toHaveCount(0)
    await expect(lind.locator("body")).not.toContainText(later)
  })
  await step("Jo lets Lena Lind read too, and she finds what comes after that", async () => {
    await letsReadOwnNotes(jo, "Lena Lind")
    const note = `For both of you ${Date.now()}`
    await keepsANote(jo, note)
    await opensThePageOf(lind, "Amara")
    await expect(notesAtDesk(lind, "Jo")).toContainText(note)
    await expect(lind.locator("body")).not.toContainText(later)
  })
  await step("Jo removes a note, and it is gone at the desk; brought back, it is there", async () => {
    await opens(jo, "/partner/notes")
    const note = jo.getByRole("listitem").filter({ hasText: later })
    await note.getByRole("button", { name: /^Remove the note/ }).click()
    await expect(note).toBeHidden()
    await opensThePageOf(okafor, "Amara")
    await expect(okafor.locator("body")).not.toContainText(later)
    await jo.getByRole("button", { name: "Bring it back" }).click()
    await expect(note).toBeVisible()
    await opensThePageOf(okafor, "Amara")
    await expect(notesAtDesk(okafor, "Jo")).toContainText(later)
  })
  await step("Jo stops with Dr Okafor: her open page lets go by itself, and Lena Lind reads on", async () => {
    await stopsLettingRead(jo, "Dr Okafor")
    await expect(okafor.getByText(later)).toHaveCount(0)
    await opensThePageOf(okafor, "Amara")
    await expect(notesAtDesk(okafor, "Jo")).toHaveCount(0)
    await opensThePageOf(lind, "Amara")
    await expect(notesAtDesk(lind, "Jo")).toBeVisible()
  })
  await step("Jo stops with Lena Lind as well, and nobody reads them", async () => {
    await stopsLettingRead(jo, "Lena Lind")
    await opensThePageOf(lind, "Amara")
    await expect(notesAtDesk(lind, "Jo")).toHaveCount(0)
    await expect(jo.getByRole("button", { name: /^Stop sharing your notes/ })).toHaveCount(0)
  })
  await step("Amara reads none of it, then or now, also asked for by hand", async () => {
    const answer = await asksByHand(amara, "reflection.granted", { circleId: circles.amara })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain("quiet")
    await opens(amara, "/patient/together/notes")
    await expect(amara.locator("body")).not.toContainText(later)
  })
})
