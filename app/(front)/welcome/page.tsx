import { redirect } from "next/navigation"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { currentSignIn } from "../../_trpc/server.ts"
import { countryCodes } from "./countries.ts"
import { Welcome } from "./welcome.tsx"

export default async function WelcomePage() {
  const signIn = await currentSignIn()
  if (!signIn) redirect("/sign-in")
  if (signIn.isWelcomed) redirect("/")
  const names = new Intl.DisplayNames(["en"], { type: "region" })
  const countries = countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }))
  return (
    <DoorShell>
      <Words of={["sign-in", "submission", "trouble"]}>
        <Welcome countries={countries} zones={zones} defaults={{ name: signIn.name ?? undefined }} />
      </Words>
    </DoorShell>
  )
}
