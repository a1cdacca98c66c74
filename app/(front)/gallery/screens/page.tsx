import { notFound } from "next/navigation"
import { Words } from "#components/ui/words.tsx"
import { Scene } from "./scene.tsx"

type ScreensProps = { searchParams: Promise<{ screen?: string }> }

const families = [
  "access-log",
  "account",
  "care-plan",
  "caseload",
  "consent",
  "demonstration",
  "invitation",
  "keys",
  "meeting",
  "message",
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

/** Every state of the screens, with invented people. In development alone. */
export default async function Screens({ searchParams }: ScreensProps) {
  if (process.env.NODE_ENV === "production") notFound()
  const { screen } = await searchParams
  return (
    <Words of={families}>
      <Scene name={screen} />
    </Words>
  )
}
