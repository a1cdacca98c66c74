import { getTranslations } from "next-intl/server"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../_trpc/server.ts"
import { LeavePair } from "./leave-pair.tsx"

/** What is the partner's own to decide; the same page whatever is shared. */
export default async function ChoicesPage() {
  await requireSignIn()
  const t = await getTranslations("together.choices")
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
      <Words of={["together", "submission", "trouble"]}>
        <LeavePair />
      </Words>
      <section className="block">
        <LinkButton href="/partner/account">{t("signedIn")}</LinkButton>
      </section>
    </RoomShell>
  )
}
