import { KeysPage } from "../../../_account/keys-page.tsx"

type First = { searchParams: Promise<{ first?: string }> }

/** With «first», the page that a clinician meets before any patient's; it stays until they go on. */
export default async function ClinicianKeysPage({ searchParams }: First) {
  return <KeysPage room="caseload" isFirst={(await searchParams).first !== undefined} />
}
