import { PeoplePage } from "#components/care-circle/people-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"

/** Who stands beside her, and the way to bring somebody in or to end with them. */
export default async function PeopleRoute() {
  await requireSignIn()
  const [people, meetings, invitations] = await ask((api) =>
    Promise.all([api.careCircle.people(), api.meeting.mine(), api.invitation.mine()]),
  )
  const toCheck = invitations.filter(({ role, canConfirm }) => role !== "patient" && canConfirm)
  const hasPartner = people.some(({ kind }) => kind === "partner")
  return (
    <RoomShell room="mine" current="sharing">
      <PeoplePage
        people={people.map((person) => ({
          ...person,
          meeting: meetings.find(({ withId }) => withId === person.personId) ?? null,
          sharingHref: `/patient/sharing?person=${person.relationshipId}`,
          writeHref:
            person.kind === "clinician" && person.since ? `/patient/messages/${person.personId}` : undefined,
          endHref: `/patient/people/${person.relationshipId}`,
        }))}
        toCheck={toCheck.map(({ id, name }) => ({ id, name, href: `/patient/invite/${id}` }))}
        inviteClinicianHref="/patient/invite/clinician"
        invitePartnerHref={hasPartner ? undefined : "/patient/invite"}
      />
    </RoomShell>
  )
}
