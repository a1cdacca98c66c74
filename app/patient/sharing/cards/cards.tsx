"use client"

import { OwnCards, type OwnCardsProps } from "#components/shared-card/own-cards.tsx"
import { useTakeBack } from "./use-take-back.ts"

export function Cards(props: Pick<OwnCardsProps, "cards" | "people" | "makeHref">) {
  const takeBack = useTakeBack()
  return <OwnCards {...props} currentHref="/patient/sharing/cards" onTakeBack={takeBack} />
}
