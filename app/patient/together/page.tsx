import { getTranslations } from "next-intl/server"
import { DaysOfTwo } from "#components/sensate-focus/days-of-two.tsx"
import { SeersProvider } from "#components/sensate-focus/seen-by-two.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDrafts } from "../../_together/read-drafts.ts"
import { readPressure } from "../../_together/read-pressure.ts"
import { readTogether } from "../../_together/read-together.ts"
import { TogetherRoom } from "../../_together/together-room.tsx"
import { togetherWords } from "../../_together/words.ts"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { namesOf } from "../who-sees.ts"
import { Alone } from "./alone.tsx"

/** The patient's side of the plan for two; without a partner, the way to one and the way round. */
export default async function TogetherRoute() {
  const { userId } = await requireSignIn()
  const [{ together }, seen, drafts, pressure, days] = await Promise.all([
    readTogether("mine"),
    ask((api) => api.consent.whoSees({ categories: ["reflection", "couple_plan", "couple_log"] })),
    readDrafts(userId, "mine"),
    readTogether("mine").then((found) => readPressure("mine", found.together)),
    ask((api) => api.sensateFocus.ownDays()),
  ])
  const t = await getTranslations("together")
  return (
    <RoomShell room="mine" current="together">
      {together ? (
        <>
          <Words of={togetherWords}>
            <SeersProvider
              seers={{
                plan: namesOf(seen, "couple_plan"),
                log: namesOf(seen, "couple_log"),
                href: "/patient/sharing",
              }}
            >
              <TogetherRoom
                room="mine"
                together={together}
                agreementHref="/patient/together/agreement"
                reflectionViewers={namesOf(seen, "reflection")}
                drafts={drafts}
                pressure={pressure}
              />
              <DaysOfTwo days={days} otherName={together.otherName} />
            </SeersProvider>
          </Words>
          <p className="mt-5">
            <LinkButton look="plain" icon="pen" href="/patient/together/notes">
              {t("myNotes")}
            </LinkButton>
          </p>
        </>
      ) : (
        <Alone />
      )}
    </RoomShell>
  )
}
