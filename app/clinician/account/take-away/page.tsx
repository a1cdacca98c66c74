import { TakeAwayPage } from "../../../_account/take-away-page.tsx"

export default function ClinicianTakeAwayPage() {
  return <TakeAwayPage room="caseload" />
}
