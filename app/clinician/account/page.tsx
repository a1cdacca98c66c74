import { AccountPage } from "../../_account/account-page.tsx"

export default function ClinicianAccountPage() {
  return <AccountPage room="caseload" />
}
