import { useFormatter, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { Answer } from "#components/ui/answer.tsx"
import { Link } from "#components/ui/link.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { State } from "#components/ui/state.tsx"
import { Toast, type ToastProps } from "#components/ui/toast.tsx"
import { Letter, type LetterProps } from "./letter.tsx"
import { RestToday } from "./rest-today.tsx"
import { type TodayItem, TodayItemView } from "./today-item.tsx"

export type TodayPageProps = {
  /** ISO day. */
  day: string
  items: TodayItem[]
  /** The ISO day on which the plan has something again, when today has nothing. */
  nextDay?: string | null
  resting: boolean
  /** A plan that was offered and waits for an answer. */
  offer?: ReactNode
  letter?: LetterProps
  /** Who else can see the plan. */
  viewers: Viewer[]
  sharingHref: string
  offline?: boolean
  /** A session that was played and not saved yet. */
  unsavedHref?: string
  /** Where to say how it is on the day after a session; nobody asks about it later. */
  dayAfterHref?: string
  toast?: ToastProps
  onLeaveItem: (itemId: string) => void
  onBringBack: (itemId: string) => void
  onRest: () => void
  onEndRest: () => void
}

const mostOpenItems = 3

export function TodayPage(page: TodayPageProps) {
  const t = useTranslations("today")
  const format = useFormatter()
  const day = format.dateTime(plainDay(page.day), { weekday: "long", day: "numeric", month: "long" })
  return (
    <>
      <p className="small quiet">{day}</p>
      {page.resting ? (
        <RestingHead onEndRest={page.onEndRest} />
      ) : page.items.length === 0 ? (
        <NothingSet nextDay={page.nextDay ?? null} />
      ) : (
        <>
          <h1>{t("title")}</h1>
          <p className="quiet mbs-2 mbe-5">{t("lead")}</p>
        </>
      )}
      {page.offline && (
        <State icon="offline" title={t("offline.title")}>
          <p>{t("offline.text")}</p>
        </State>
      )}
      {page.unsavedHref && (
        <p className="mbe-4" role="status">
          {t("unsaved")} <Link href={page.unsavedHref}>{t("unsavedGo")}</Link>
        </p>
      )}
      {page.dayAfterHref && (
        <p className="quiet mbe-4">
          {t("dayAfter")} <Link href={page.dayAfterHref}>{t("dayAfterGo")}</Link>
        </p>
      )}
      {page.offer && (
        <section className="block offer" aria-labelledby="offer">
          <h2 id="offer" className="vh">
            {t("offerWaits")}
          </h2>
          {page.offer}
        </section>
      )}
      {!page.resting && <Items {...page} />}
      {page.items.length > 0 && <VisibilityLine viewers={page.viewers} href={page.sharingHref} />}
      {page.letter && <Letter {...page.letter} />}
      {!page.resting && page.items.length > 0 && <RestToday onRest={page.onRest} />}
      <div className="toasts" role="status">
        {page.toast && <Toast {...page.toast} />}
      </div>
    </>
  )
}

function Items({ items, onLeaveItem, onBringBack }: TodayPageProps) {
  const firstOpen = items.findIndex((one) => one.state.kind === "open")
  return items.map((one, at) => (
    <TodayItemView
      key={one.item.id}
      {...one}
      first={at === firstOpen}
      folded={items.length > mostOpenItems && at !== firstOpen}
      onLeave={() => onLeaveItem(one.item.id)}
      onBringBack={() => onBringBack(one.item.id)}
    />
  ))
}

function RestingHead({ onEndRest }: { onEndRest: () => void }) {
  const t = useTranslations("today.rest")
  return (
    <>
      <h1>{t("pageTitle")}</h1>
      <p className="quiet mbs-2 mbe-5">{t("pageText")}</p>
      <Answer icon="back" className="inline-full" onClick={onEndRest}>
        {t("end")}
      </Answer>
    </>
  )
}

function NothingSet({ nextDay }: { nextDay: string | null }) {
  const t = useTranslations("today.none")
  const format = useFormatter()
  const day = nextDay && format.dateTime(plainDay(nextDay), { weekday: "long" })
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mbs-2 mbe-5">{day ? t("text", { day }) : t("textOpen")}</p>
    </>
  )
}
