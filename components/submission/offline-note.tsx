"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "#components/ui/icon.tsx"
import { useOnline } from "#components/ui/use-online.ts"

export type OfflineNoteProps = {
  /** Otherwise the browser is asked. */
  isOffline?: boolean
  /** What stands here while there is a connection. */
  children?: ReactNode
}

/** Says before anybody tries that nothing goes out now, and that nothing is lost. It is read aloud when it comes. */
export function OfflineNote({ isOffline, children }: OfflineNoteProps) {
  const t = useTranslations("submission")
  const online = useOnline()
  const isAway = isOffline ?? !online
  return (
    <>
      <div role="status" className="contents">
        {isAway && (
          <p className="small mt-2 flex gap-2">
            <Icon name="offline" />
            {t("offline")}
          </p>
        )}
      </div>
      {!isAway && children}
    </>
  )
}
