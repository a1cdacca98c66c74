import { KeysPage } from "../../../_account/keys-page.tsx"

export default function PatientKeysPage() {
  return <KeysPage room="mine" />
}
