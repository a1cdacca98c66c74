"use client"

import { createContext, type ReactNode, useContext } from "react"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"

/** Who else can see the plan of the two, and its log, as the server decided it for the owner. */
export type SeersOfTwo = { plan: Viewer[]; log: Viewer[]; href: string }

const Seers = createContext<SeersOfTwo | null>(null)

export function SeersProvider({ seers, children }: { seers: SeersOfTwo; children: ReactNode }) {
  return <Seers.Provider value={seers}>{children}</Seers.Provider>
}

export type SeenByTwoProps = { otherName: string; of?: "plan" | "log" }

/** The owner reads the names of the decision, the partner's first. For the partner the line never changes. */
export function SeenByTwo({ otherName, of = "plan" }: SeenByTwoProps) {
  const seers = useContext(Seers)
  if (!seers) return <VisibilityLine viewers={[{ name: otherName }]} />
  const isOther = (viewer: Viewer) => viewer.name === otherName
  const [first, rest] = [seers[of].filter(isOther), seers[of].filter((viewer) => !isOther(viewer))]
  return <VisibilityLine viewers={[...first, ...rest]} href={seers.href} />
}
