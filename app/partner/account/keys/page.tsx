import { KeysPage } from "../../../_account/keys-page.tsx"

export default function PartnerKeysPage() {
  return <KeysPage room="ours" />
}
