import { InvitePage } from "../../_invitation/invite-page.tsx"

export default function InvitePartnerPage() {
  return <InvitePage kind="partner" base="/patient/invite" />
}
