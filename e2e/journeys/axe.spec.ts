import { type Persona, personas, relationships } from "#db/seed/personas.ts"
import { looks, wears } from "../fixtures/looks.ts"
import { expect, test } from "../fixtures/people.ts"
import { hasNoBarrier } from "../pages/axe.ts"
import { opens } from "../pages/browser.ts"

const pages: { who: Persona | null; addresses: string[] }[] = [
  {
    who: null,
    addresses: [
      "/sign-in",
      "/sign-in/help",
      "/away",
      "/invitation/never-was",
      "/demo",
      "/outbox",
      "/nowhere",
    ],
  },
  {
    who: "amara",
    addresses: [
      "/patient",
      "/patient/session/breathe",
      "/patient/progress",
      "/patient/together",
      "/patient/sharing",
      "/patient/people",
      `/patient/people/${relationships.amaraOkafor}`,
      "/patient/sharing/looked",
      "/patient/sharing/receipts",
      "/patient/sharing/cards",
      "/patient/sharing/cards/new",
      `/patient/see-as/${relationships.amaraJo}`,
      `/patient/messages/${personas.okafor.id}`,
      "/patient/account",
      "/patient/account/keys",
      "/patient/account/settings",
      "/patient/help",
    ],
  },
  {
    who: "jo",
    addresses: [
      "/partner",
      "/partner/agreement",
      "/partner/notes",
      "/partner/choices",
      "/partner/choices/looked",
    ],
  },
]

test.describe.configure({ timeout: 120_000 }) // up to seventeen pages, one after the other

for (const { who, addresses } of pages) {
  for (const look of looks) {
    test(`${who ?? "a stranger"} meets no barrier, ${look}`, async ({ somebody, signedIn }) => {
      const page = who ? await signedIn(who) : await somebody()
      if (!who) await opens(page, "/sign-in")
      await wears(page, look)
      for (const address of addresses) {
        await opens(page, address)
        await expect(page.locator("html")).toHaveAttribute("dir", look === "right-to-left" ? "rtl" : "ltr")
        await hasNoBarrier(page)
      }
    })
  }
}
