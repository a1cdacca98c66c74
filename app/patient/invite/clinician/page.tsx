import { InvitePage } from "../../../_invitation/invite-page.tsx"

export default function InviteClinicianPage() {
  return <InvitePage kind="clinician" base="/patient/invite/clinician" checkBase="/patient/invite" />
}
