import { headers } from "next/headers"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { touchSession } from "#server/auth/touch-session.ts"
import { codeAlone } from "../_trpc/code-alone.ts"
import { currentSignIn } from "../_trpc/server.ts"
import { LaterIdleLock } from "./later-idle-lock.tsx"

/** Around each page of a signed-in room: what covers it when nobody is there. */
export async function RoomLayout({ children }: { children: ReactNode }) {
  const signIn = await currentSignIn()
  if (!signIn) return children
  if (signIn.isShared && (await isOpenedByHand())) await codeAlone(touchSession(signIn.sessionId))
  const shell = await getTranslations("shell")
  const t = await getTranslations("shell.cover")
  return (
    <>
      {children}
      <LaterIdleLock
        minutes={signIn.idleMinutes}
        isShared={signIn.isShared}
        words={{
          covered: t("covered"),
          lift: t("lift"),
          closing: t("closing"),
          soon: t("soon"),
          here: t("here"),
          leave: shell("leave"),
        }}
      />
    </>
  )
}

/** A page that refreshes by itself is no touch. */
async function isOpenedByHand(): Promise<boolean> {
  const mode = (await headers()).get("sec-fetch-mode")
  return mode === null || mode === "navigate"
}
