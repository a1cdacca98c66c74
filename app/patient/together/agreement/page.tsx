import { AgreementPage } from "../../../_together/agreement-page.tsx"

export default function PatientAgreementPage() {
  return <AgreementPage room="mine" />
}
