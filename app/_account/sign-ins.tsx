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

  function andLookAgain<T extends { ok: boolean }>(answer: T): T {
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <>
      <SessionList
        sessions={sessions.map(({ isShared, ...session }) => ({
          ...session,
          device: session.device ?? t("someDevice"),
          isSharedDevice: isShared,
        }))}
        onEnd={async (id) => andLookAgain(await call("account.endSession", { id }))}
        onEndOthers={async () => andLookAgain(await call("account.endOthers", undefined))}
      />
      <p className="mt-4">
        <Button look="line" disabled={leaving.isSending} onClick={() => leaving.submit(undefined)}>
          {t("signOut")}
        </Button>
      </p>
      <p role="alert">{leaving.errors.form}</p>
    </>
  )
}
