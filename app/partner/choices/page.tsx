import { getTranslations } from "next-intl/server"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { LeavePair } from "./leave-pair.tsx"
import { Readers } from "./readers.tsx"

/** What is the partner's own to decide; the same page whatever the patient shares. */
export default async function ChoicesPage() {
  await requireSignIn()
  const [t, shared, own, team] = await Promise.all([
    getTranslations("together.choices"),
    getTranslations("sharing"),
    getTranslations("partner-consent"),
    ask((api) => api.partnerConsent.sharing()),
  ])
  // The sentences that the record keeps with a grant, in the same words.
  const wordsFor = (name: string) => [
    `${shared("category.reflection.holds")}.`,
    shared("category.reflection.clinician", { name }),
    `${shared("person.atOnce")} ${shared("past.hidden")}`,
  ]
  return (
    <RoomShell room="ours" current="choices">
      <h1>{t("title")}</h1>
      <section className="block" aria-labelledby="no">
        <h2 id="no">{t("noTitle")}</h2>
        <p className="quiet mt-1">{t("no")}</p>
      </section>
      <section className="block" aria-labelledby="note">
        <h2 id="note">{t("noteTitle")}</h2>
        <p className="quiet mt-1">{t("note")}</p>
      </section>
      <Words of={["together", "partner-consent", "consent", "submission", "trouble"]}>
        {team && (
          <Readers
            readers={team.map((one) => ({ ...one, words: wordsFor(one.name) }))}
            lead={`${own("lead")} ${shared("page.lead")}`}
          />
        )}
        <section className="block row wrap">
          <LinkButton icon="eye" href="/partner/choices/looked">
            {own("looked")}
          </LinkButton>
          <LinkButton icon="page" href="/partner/choices/receipts">
            {own("receipts")}
          </LinkButton>
        </section>
        <LeavePair />
      </Words>
      <section className="block">
        <LinkButton href="/partner/account">{t("signedIn")}</LinkButton>
      </section>
    </RoomShell>
  )
}
