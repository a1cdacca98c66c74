import { AccountPage } from "../../_account/account-page.tsx"

export default function PatientAccountPage() {
  return <AccountPage room="mine" />
}
