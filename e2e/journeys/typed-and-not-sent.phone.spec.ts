import { personas } from "#db/seed/personas.ts"
import { expect, step, test } from "../fixtures/people.ts"
import { opens } from "../pages/browser.ts"
import {
  connectionNote,
  empties,
  formOf,
  triesWithoutConnection,
  typesOnMeanwhile,
} from "../pages/connection.ts"
import { isSignedOut } from "../pages/nothing-there.ts"

test("Jo half writes an agreement, and finds it on another phone", async ({ signedIn }) => {
  const jo = await signedIn("jo")
  const other = await signedIn("jo")
  const word = (page: typeof jo) => page.getByLabel("Stop word")
  const days = (page: typeof jo) => page.getByLabel("Days a week")

  await opens(jo, "/partner/agreement")
  const [agreed, often] = [await word(jo).inputValue(), await days(jo).inputValue()]
  await step("Jo types, also a number that can't be, and the page is loaded anew", async () => {
    await word(jo).fill("Lantern")
    await jo.getByRole("radio", { name: "Me", exact: true }).check()
    await days(jo).fill("often")
    await opens(jo, "/partner/agreement")
    await expect(word(jo)).toHaveValue("Lantern")
  })
  await step("On another phone it stands as it was typed", async () => {
    await expect(async () => {
      await opens(other, "/partner/agreement") // as soon as the page that was loaded anew has sent it
      await expect(word(other)).toHaveValue("Lantern", { timeout: 1000 })
    }).toPass()
    await expect(days(other)).toHaveValue("often")
    await expect(other.getByRole("radio", { name: "Me", exact: true })).toBeChecked()
  })
  await step("Signed out in the middle, nothing is lost either", async () => {
    await word(other).fill(agreed)
    await days(other).fill(often)
    await other.getByRole("radio", { name: "Amara", exact: true }).check()
    await isSignedOut(other)
    await opens(other, "/demo/open/jo")
    await opens(other, "/partner/agreement")
    await expect(word(other)).toHaveValue(agreed)
    await expect(days(other)).toHaveValue(often)
  })
})

test("Jo half writes something for Amara and a limit, and is the only one who finds them", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  const other = await signedIn("jo")
  const amara = await signedIn("amara")
  const told = (page: typeof jo) => page.getByLabel(/^Something for /)
  const limit = (page: typeof jo) => page.getByLabel("What is off limits from now on?")
  const adds = (page: typeof jo) => page.getByRole("button", { name: "Add a limit" }).click()

  await step("Jo types both, and is signed out in the middle", async () => {
    await opens(jo, "/partner")
    await told(jo).fill("I liked the")
    await adds(jo)
    await limit(jo).fill("Feet, for")
    await told(jo).fill("I liked the quiet")
    await isSignedOut(jo)
  })
  await step("Signed in again, both are there", async () => {
    await opens(jo, "/demo/open/jo") // it leads to the page of the two
    await expect(told(jo)).toHaveValue("I liked the quiet")
    await adds(jo)
    await expect(limit(jo)).toHaveValue("Feet, for")
  })
  await step("So they are on another phone, and on Amara's page is none of it", async () => {
    await opens(other, "/partner")
    await expect(told(other)).toHaveValue("I liked the quiet")
    await opens(amara, "/patient/together")
    await expect(told(amara)).toHaveValue("")
    await adds(amara)
    await expect(limit(amara)).toHaveValue("")
    await expect(amara.locator("body")).not.toContainText(/I liked the quiet|Feet/)
  })
  await step("What Jo leaves is gone, what Jo goes on with stays", async () => {
    await adds(other)
    await expect(limit(other)).toHaveValue("Feet, for")
    await other.getByRole("button", { name: "Leave it" }).click()
    await adds(other)
    await expect(limit(other)).toHaveValue("")
    await opens(other, "/partner")
    await adds(other)
    await expect(limit(other)).toHaveValue("")
    await expect(told(other)).toHaveValue("I liked the quiet")
  })
  await step("What Jo sends is no draft any more", async () => {
    await told(other).fill("I liked the quiet at the end.")
    await other.getByRole("button", { name: "Tell Amara" }).click()
    await expect(other.getByText("Told.")).toBeVisible()
    await opens(other, "/partner")
    await expect(told(other)).toHaveValue("")
    await opens(amara, "/patient/together")
    await expect(amara.getByText("I liked the quiet at the end.")).toBeVisible()
  })
})

test("Jo writes on a train without a connection: each form says so before a try, and keeps the words", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  const train = jo.context()
  const note = `Green fields ${Date.now()}`
  const kept = jo.getByRole("listitem").filter({ hasText: note })
  const change = jo.getByLabel("Change this note")
  const changes = () => kept.getByRole("button", { name: /^Change/ }).click()

  await step("Something for Amara, a limit and a note wait for a connection", async () => {
    await opens(jo, "/partner")
    await expect(jo.getByText(connectionNote)).toBeHidden()
    await train.setOffline(true)
    await triesWithoutConnection(jo, "Something for Amara", "From the train", "Tell Amara")
    await jo.getByRole("button", { name: "Add a limit" }).click()
    await triesWithoutConnection(jo, "What is off limits from now on?", "Knees", "Put it off limits")
    await triesWithoutConnection(jo, "A note for yourself", note, "Keep this note")
  })
  await step(
    "Back online the same press keeps the note; the rest has gone to Jo's account by itself",
    async () => {
      await train.setOffline(false)
      await expect(jo.getByText(connectionNote)).toBeHidden()
      await formOf(jo, "Keep this note").getByRole("button").click()
      await expect(jo.getByText("Kept.", { exact: true })).toBeVisible()
      const other = await signedIn("jo")
      await opens(other, "/partner")
      await expect(other.getByLabel("Something for Amara")).toHaveValue("From the train")
      await expect(other.getByLabel("A note for yourself")).toHaveValue("")
      await other.getByRole("button", { name: "Add a limit" }).click()
      await expect(other.getByLabel("What is off limits from now on?")).toHaveValue("Knees")
      await other.getByRole("button", { name: "Leave it" }).click()
    },
  )
  await step("So do the terms of the two", async () => {
    await opens(jo, "/partner/agreement")
    const word = await jo.getByLabel("Stop word").inputValue()
    await train.setOffline(true)
    await triesWithoutConnection(jo, "Stop word", word, "Sign it and send it to Amara")
    await train.setOffline(false)
  })
  await step("So does a change of a note, also when the page is left in between", async () => {
    await opens(jo, "/partner/notes")
    await changes()
    await train.setOffline(true)
    await triesWithoutConnection(jo, "Change this note", `${note}, and rain`, "Keep the change")
    await train.setOffline(false)
    await opens(jo, "/partner/notes")
    await changes()
    await expect(change).toHaveValue(`${note}, and rain`)
    await jo.getByRole("button", { name: "Keep the change" }).click()
    await expect(kept).toContainText("and rain")
    await changes()
    await change.fill("Something else")
    await jo.getByRole("button", { name: "Leave it as it was" }).click()
    await changes()
    await expect(change).toHaveValue(`${note}, and rain`)
  })
})

test("Amara writes to Lena Lind without a connection, and her message waits for it", async ({ signedIn }) => {
  const amara = await signedIn("amara")
  await opens(amara, `/patient/messages/${personas.lind.id}`)
  await amara.context().setOffline(true)
  await triesWithoutConnection(amara, "Write to Lena Lind", "On my way", "Send")
  await amara.context().setOffline(false)
  await formOf(amara, "Send").getByRole("button").click()
  await expect(amara.getByRole("listitem").filter({ hasText: "On my way" })).toBeVisible()
  await expect(amara.getByLabel("Write to Lena Lind")).toHaveValue("")
})

test("Jo half writes to Amara, looks at the notes, goes back, and the words are there", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  const other = await signedIn("jo")
  const told = (page: typeof jo) => page.getByLabel("Something for Amara")
  const looksAtNotes = async (page = jo) => {
    await page.getByRole("link", { name: "My notes", exact: true }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("My notes")
  }

  await opens(jo, "/partner")
  await step("Back and forward again, nothing that was typed is gone", async () => {
    await told(jo).fill("The walk was")
    await looksAtNotes()
    await jo.getByLabel("A note for yourself").fill("Ask about")
    await jo.goBack()
    await expect(told(jo)).toHaveValue("The walk was")
    await jo.goForward()
    await expect(jo.getByLabel("A note for yourself")).toHaveValue("Ask about")
    await jo.goBack()
  })
  await step("The next letter goes on from them, and what Jo tells does not come back", async () => {
    await told(jo).press("End")
    await told(jo).pressSequentially(" good")
    await looksAtNotes()
    await jo.goBack()
    await expect(told(jo)).toHaveValue("The walk was good")
    await jo.getByRole("button", { name: "Tell Amara" }).click()
    await expect(jo.getByText("Told.")).toBeVisible()
    await looksAtNotes()
    await jo.getByLabel("A note for yourself").fill("")
    await jo.goBack()
    await expect(told(jo)).toHaveValue("")
  })
  await step("What Jo goes on with on another phone is what this one shows, read anew", async () => {
    await told(jo).fill("Shall we")
    await looksAtNotes()
    await opens(other, "/partner")
    await expect(told(other)).toHaveValue("Shall we")
    const arrived = other.waitForResponse(/draft[.]keep/)
    await told(other).fill("Shall we dance")
    await looksAtNotes(other)
    await arrived
    await jo.getByRole("link", { name: "Together", exact: true }).click()
    await expect(told(jo)).toHaveValue("Shall we dance")
    await empties(jo, "Something for Amara")
  })
})

test("What is typed before the answer comes stays in the field, and is there after a reload", async ({
  signedIn,
}) => {
  const jo = await signedIn("jo")
  const amara = await signedIn("amara")
  const typedOn = async (page: typeof jo, address: string, label: string) => {
    await expect(page.getByLabel(label)).toHaveValue("It rained. And then")
    await opens(page, address)
    await expect(page.getByLabel(label)).toHaveValue("It rained. And then")
    await empties(page, label)
  }
  await step("Jo tells Amara something", async () => {
    await opens(jo, "/partner")
    await typesOnMeanwhile(jo, "Something for Amara", "Tell Amara", "sensateFocus.tell")
    await expect(jo.getByText("Told.")).toBeVisible()
    await typedOn(jo, "/partner", "Something for Amara")
  })
  await step("Jo keeps a note", async () => {
    await opens(jo, "/partner/notes")
    await typesOnMeanwhile(jo, "A note for yourself", "Keep this note", "reflection.keep")
    await expect(jo.getByText("Kept.", { exact: true })).toBeVisible()
    await typedOn(jo, "/partner/notes", "A note for yourself")
  })
  await step("Jo changes it, and what was typed on is the next change", async () => {
    const changes = () =>
      jo
        .getByRole("listitem")
        .filter({ hasText: "It rained." })
        .first()
        .getByRole("button", { name: /^Change/ })
        .click()
    await changes()
    await typesOnMeanwhile(jo, "Change this note", "Keep the change", "reflection.change")
    await expect(jo.getByLabel("Change this note")).toBeHidden()
    await opens(jo, "/partner/notes")
    await changes()
    await expect(jo.getByLabel("Change this note")).toHaveValue("It rained. And then")
  })
  await step("Amara writes to Lena Lind", async () => {
    const thread = `/patient/messages/${personas.lind.id}`
    await opens(amara, thread)
    await typesOnMeanwhile(amara, "Write to Lena Lind", "Send", "message.send")
    await expect(
      amara
        .getByRole("listitem")
        .filter({ hasText: /It rained[.]$/ })
        .last(),
    ).toBeVisible()
    await typedOn(amara, thread, "Write to Lena Lind")
  })
})
