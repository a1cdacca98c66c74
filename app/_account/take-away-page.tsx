import { WhatStays } from "#components/erasure/what-stays.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { TakeAway } from "./take-away.tsx"

/** A copy of what is one's own, and the way to erase an account; the same in every room. */
export async function TakeAwayPage({ room }: { room: "mine" | "ours" | "caseload" }) {
  const { name } = await requireSignIn()
  const { rooms, keepers, word } = await ask((api) => api.erasure.before())
  return (
    <RoomShell room={room} name={name ?? undefined}>
      <Words of={["take-away", "submission", "trouble", "proof"]}>
        <TakeAway room={room} word={word} whatStays={<WhatStays rooms={rooms} keepers={keepers} />} />
      </Words>
    </RoomShell>
  )
}
