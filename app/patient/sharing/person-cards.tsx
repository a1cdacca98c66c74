"use client"

import { CardRows } from "#components/shared-card/card-rows.tsx"
import type { OwnCard } from "#components/shared-card/own-card.ts"
import { useTakeBack } from "./cards/use-take-back.ts"

/** The cards of one person, each with its own way back. */
export function PersonCards({ cards }: { cards: readonly OwnCard[] }) {
  return <CardRows cards={cards} onTakeBack={useTakeBack()} />
}
