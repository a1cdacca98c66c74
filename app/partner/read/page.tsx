import { getTranslations } from "next-intl/server"
import { WhatTogetherMeans } from "#components/sensate-focus/what-together-means.tsx"
import { WordsThatHelp } from "#components/sensate-focus/words-that-help.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { requireSignIn } from "../../_trpc/server.ts"

/** The same for every partner, whatever is shared. */
export default async function ReadPage() {
  await requireSignIn()
  const t = await getTranslations("together.read")
  return (
    <RoomShell room="ours" current="read">
      <h1>{t("title")}</h1>
      <WhatTogetherMeans />
      <WordsThatHelp />
    </RoomShell>
  )
}
