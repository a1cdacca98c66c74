"use client"

import { useRouter } from "next/navigation"
import { useFormatter, useTranslations } from "next-intl"
import { useState } from "react"
import type { Viewer } from "#components/consent/visibility-line.tsx"
import { TodayPage } from "#components/today/today-page.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import { type Answer, call, type OutputOf } from "../_trpc/call.ts"
import { WaitingOffers } from "./waiting-offer.tsx"

export type TodayAnswer = OutputOf<"practice.today">

export type TodayProps = { page: TodayAnswer; viewers: Viewer[] }

const sharingHref = "/patient/sharing"

/** Binds the page of the day to what its buttons do. */
export function Today({ page, viewers }: TodayProps) {
  const t = useTranslations("patient")
  const format = useFormatter()
  const router = useRouter()
  const [left, setLeft] = useState<string>()
  const [isOffline, setOffline] = useState(false)
  const { day } = page

  async function act(asked: Promise<Answer<unknown>>): Promise<boolean> {
    const answer = await asked
    setOffline(!answer.ok && (answer.error.code === "offline" || answer.error.code === "unavailable"))
    if (!answer.ok && answer.error.code === "signed_out") location.assign("/sign-in")
    if (answer.ok) router.refresh()
    return answer.ok
  }

  async function leave(itemId: string) {
    if (await act(call("practice.leave", { itemId, day }))) setLeft(itemId)
  }

  async function bringBack(itemId: string) {
    if (await act(call("practice.bringBack", { itemId, day }))) setLeft(undefined)
  }

  const leftItem = page.items.find(({ item }) => item.id === left)
  const returnsOn = leftItem?.state.kind === "left" ? leftItem.state.returnsOn : undefined

  return (
    <TodayPage
      day={day}
      items={page.items.map(({ item, state, rung, isHeld }) => ({
        item,
        state,
        rung: rung ?? undefined,
        isHeld,
        beginHref: `/patient/session/${addressOf(item.id)}`,
      }))}
      nextDay={page.nextDay}
      resting={page.isResting}
      viewers={viewers}
      sharingHref={sharingHref}
      offline={isOffline}
      dayAfterHref={page.dayAfter ? `/patient/progress/${page.dayAfter}#day-after` : undefined}
      unsavedHref={page.unsaved ? `/patient/session/${addressOf(page.unsaved)}` : undefined}
      offer={page.offers.length > 0 && <WaitingOffers offers={page.offers} />}
      letter={
        page.letter
          ? {
              from: page.letter.from,
              writtenOn: page.letter.writtenOn,
              paragraphs: page.letter.paragraphs,
              signature: page.letter.from,
              viewers: [{ name: page.letter.from }],
              sharingHref,
              writeBackHref: `/patient/messages/${page.letter.authorId}`,
            }
          : undefined
      }
      toast={
        returnsOn === undefined || left === undefined
          ? undefined
          : {
              children:
                returnsOn === null
                  ? t("undoneLeftOpen")
                  : t("undoneLeft", { day: format.dateTime(plainDay(returnsOn), { weekday: "long" }) }),
              action: t("undo"),
              onAction: () => void bringBack(left),
            }
      }
      onLeaveItem={(itemId) => void leave(itemId)}
      onBringBack={(itemId) => void bringBack(itemId)}
      onRest={() => void act(call("practice.rest", { day }))}
      onEndRest={() => void act(call("practice.endRest", { day }))}
    />
  )
}
