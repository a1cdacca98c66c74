import { AccountPage } from "../../_account/account-page.tsx"

export default function PartnerAccountPage() {
  return <AccountPage room="ours" />
}
