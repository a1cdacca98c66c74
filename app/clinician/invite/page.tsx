import { InvitePage } from "../../_invitation/invite-page.tsx"

export default function InvitePatientPage() {
  return <InvitePage kind="patient" base="/clinician/invite" />
}
