import { TakeAwayPage } from "../../../_account/take-away-page.tsx"

export default function PartnerTakeAwayPage() {
  return <TakeAwayPage room="ours" />
}
