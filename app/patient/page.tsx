import { NextMeetings } from "#components/meeting/next-meetings.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { EmptyToday } from "#components/today/empty-today.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { Today } from "./today.tsx"
import { WaitingOffers } from "./waiting-offer.tsx"
import { namesOf } from "./who-sees.ts"

const words = ["today", "plan-words", "care-plan", "consent", "patient", "submission", "trouble"]

export default async function TodayRoute() {
  await requireSignIn()
  const [page, seen] = await Promise.all([
    ask((api) => api.practice.today()),
    ask((api) => api.consent.whoSees({ categories: ["solo_plan"] })),
  ])
  return (
    <RoomShell room="mine" current="today">
      {page.hasPlan ? (
        <Words of={words}>
          <Today page={page} viewers={namesOf(seen, "solo_plan")} />
        </Words>
      ) : (
        <>
          {page.offers[0]?.state !== "open" && (
            <EmptyToday
              therapist={page.therapist?.name ?? null}
              breatheHref="/patient/session/breathe"
              chooseHref="/patient/first-plan"
            />
          )}
          <Words of={words}>
            <WaitingOffers offers={page.offers} isFirst />
          </Words>
        </>
      )}
      <NextMeetings meetings={page.meetings} peopleHref="/patient/people" />
    </RoomShell>
  )
}
