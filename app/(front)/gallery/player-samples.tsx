"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type SessionEnd, SessionPlayer } from "#components/player/session-player.tsx"

export function PlayerSample({ show }: { show: string }) {
  const t = useTranslations("player.cue")
  const [end, setEnd] = useState<SessionEnd>()
  if (end) return <p>{JSON.stringify(end)}</p>
  const checks = show === "player-check"
  return (
    <SessionPlayer
      eyebrow="Trainer session"
      title="Green"
      minutes={10}
      minutesMean="up_to"
      pace={{ inSeconds: 4, holdSeconds: 0, outSeconds: 6 }}
      cues={[t("soften"), t("belly"), t("jaw"), t("still")]}
      safety={checks ? { onConcern: async () => true, breatheHref: "#", helpHref: "#" } : null}
      asksBefore={checks || show === "player-before"}
      onSmaller={() => undefined}
      onEnd={setEnd}
    />
  )
}
