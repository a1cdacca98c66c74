import { AgreementPage } from "../../_together/agreement-page.tsx"

export default function PartnerAgreementPage() {
  return <AgreementPage room="ours" />
}
