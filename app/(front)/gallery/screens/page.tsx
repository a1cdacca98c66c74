import { notFound } from "next/navigation"
import { Words } from "#components/ui/words.tsx"
import { env } from "#server/env.ts"
import { Scene } from "./scene.tsx"

type ScreensProps = { searchParams: Promise<{ screen?: string }> }

const families = [
  "access-log",
  "account",
  "care-plan",
  "caseload",
  "chart",
  "consent",
  "demonstration",
  "invitation",
  "keys",
  "meeting",
  "message",
  "plan-words",
  "proof",
  "receipt",
  "safety",
  "safety-hold",
  "sensate-focus",
  "shared-card",
  "sharing",
  "shell",
  "sign-in",
  "submission",
]

/** Every state of the screens, with invented people. In the demonstration alone. */
export default async function Screens({ searchParams }: ScreensProps) {
  if (env().kind !== "demonstration") notFound()
  const { screen } = await searchParams
  return (
    <Words of={families}>
      <Scene name={screen} />
    </Words>
  )
}
