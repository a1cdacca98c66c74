import { TakeAwayPage } from "../../../_account/take-away-page.tsx"

export default function PatientTakeAwayPage() {
  return <TakeAwayPage room="mine" />
}
