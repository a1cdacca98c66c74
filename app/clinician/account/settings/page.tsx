import { SettingsPage } from "../../../_account/settings-page.tsx"

export default function SettingsRoute() {
  return <SettingsPage room="caseload" />
}
