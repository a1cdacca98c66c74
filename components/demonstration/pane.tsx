import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { LinkButton } from "#components/ui/button.tsx"
import { Pebbles } from "#components/ui/pebble.tsx"

export const paneRooms = ["mine", "caseload", "ours"] as const
export type PaneRoom = (typeof paneRooms)[number]

export type DemonstrationPane = {
  room: PaneRoom
  personName: string
  /** Opens this person's own pages, at an address with its own sign-in. */
  openHref: string
  /** What the server sent for this pane, in a sentence; measured, or left out. */
  reached: string | null
  /** The person's page, drawn on the server through the door as that person. */
  content: ReactNode
}

const pebbles = { mine: 1, ours: 2, caseload: 3 } as const
const ground = { mine: "bg-ground", ours: "bg-ground-ours", caseload: "bg-ground-desk" } as const

export function Pane({ room, personName: name, openHref, reached, content }: DemonstrationPane) {
  const t = useTranslations("demonstration")
  const isDesk = room === "caseload"
  return (
    <section
      aria-label={t("pane.sees", { name })}
      className={`flex min-h-[33rem] flex-col overflow-hidden rounded-sheet [--t-body:1rem] [--t-small:.875rem] text-body ${ground[room]}`}
    >
      <header
        className={
          isDesk
            ? "flex min-h-14 items-center gap-2 bg-(--bar) px-5 py-3 font-strong text-(--on-bar) [&_.me]:fill-(--on-bar)! [&_.other]:stroke-(--on-bar)!"
            : "flex min-h-14 items-center gap-2 border-b border-hairline px-5 py-3 font-strong"
        }
      >
        <Pebbles className="mark" count={pebbles[room]} />
        {t(`room.${room}`)}
        <span className={isDesk ? "small ms-auto font-body" : "quiet small ms-auto font-body"}>
          {t(`pane.${room}`, { name })}
        </span>
      </header>
      <div className="flex flex-1 flex-col gap-3 p-5 [&_h1]:text-[1.375rem] [&_h2]:text-[1.125rem]">
        {content}
        <footer className="mt-auto border-t border-hairline pt-4">
          {reached !== null && (
            <p className="quiet small mb-3">
              {t("pane.reached")}: {reached}
            </p>
          )}
          <LinkButton href={openHref}>{t("pane.open", { name })}</LinkButton>
        </footer>
      </div>
    </section>
  )
}
