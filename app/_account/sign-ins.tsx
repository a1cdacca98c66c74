"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { SessionList, type SignInSession } from "#components/sign-in/session-list.tsx"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { useCall } from "../_trpc/use-call.ts"

type Listed = Omit<SignInSession, "device" | "isSharedDevice"> & { device: string | null; isShared: boolean }

export function SignIns({ sessions }: { sessions: Listed[] }) {
  const t = useTranslations("sign-in.sessions")
  const call = useCall()
  const router = useRouter()
  const leaving = useSubmission(async () => {
    const answer = await call("account.signOut", undefined)
    if (answer.ok) {
      sessionStorage.clear() // no draft outlives a sign-out
      location.replace("/sign-in")
    }
    return answer
  })

  async function end(ids: string[]) {
    for (const id of ids) {
      const answer = await call("account.endSession", { id })
      if (!answer.ok) return answer
    }
    router.refresh()
    return { ok: true as const }
  }

  return (
    <>
      <SessionList
        sessions={sessions.map(({ isShared, ...session }) => ({
          ...session,
          device: session.device ?? t("someDevice"),
          isSharedDevice: isShared,
        }))}
        onEnd={(id) => end([id])}
        onEndOthers={() => end(sessions.filter((session) => !session.isThisOne).map((session) => session.id))}
      />
      <p className="mt-6">
        <Button look="line" disabled={leaving.isSending} onClick={() => leaving.submit(undefined)}>
          {t("signOut")}
        </Button>
      </p>
      <p role="alert">{leaving.errors.form}</p>
    </>
  )
}
