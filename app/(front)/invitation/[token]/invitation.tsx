"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { InvitationAnswer, type InvitationKind } from "#components/invitation/invitation-answer.tsx"
import { SignedInAsSomebodyElse } from "#components/invitation/signed-in-as-somebody-else.tsx"
import { ThreeWordsForm, type ThreeWordsValues } from "#components/invitation/three-words-form.tsx"
import { useCall } from "../../../_trpc/use-call.ts"

type Opened = ThreeWordsValues & { kind: InvitationKind; inviterName: string }

export function Invitation({ token, signedInAs }: { token: string; signedInAs: string | null }) {
  const call = useCall()
  const t = useTranslations("invitation.page")
  const [opened, setOpened] = useState<Opened | null>(null)
  const [goesOn, setGoesOn] = useState(signedInAs === null)
  const [closed, setClosed] = useState<"unopened" | "opened" | null>(null)

  if (closed)
    return (
      <div className="stack" role="status">
        <h1>{t("declined")}</h1>
        <p className="quiet">{t(closed === "opened" ? "declinedOpened" : "declinedUnopened")}</p>
      </div>
    )
  if (!goesOn && signedInAs)
    return (
      <SignedInAsSomebodyElse
        name={signedInAs}
        onGoOn={() => setGoesOn(true)}
        onSignOut={() => void call("account.signOut", undefined).then(() => location.reload())}
      />
    )
  if (!opened)
    return (
      <ThreeWordsForm
        pressedHref="/pressed"
        onSubmit={async ({ words, name }) => {
          const answer = await call("invitation.open", { token, words: [...words] })
          if (!answer.ok)
            return { ok: false, errors: answer.errors.form ? { words: t("closed") } : answer.errors }
          const { role, inviterName } = answer.data
          setOpened({ words, name, inviterName, kind: role })
          return { ok: true }
        }}
        onDecline={async () => {
          // Without the words nobody speaks for the person who was meant: this is between the reader and the page.
          setClosed("unopened")
          return { ok: true }
        }}
      />
    )
  const said = { token, words: [...opened.words] as [string, string, string] } // three words were checked above
  return (
    <InvitationAnswer
      kind={opened.kind}
      inviterName={opened.inviterName}
      inviteeName={opened.name}
      asksDevice={signedInAs === null}
      onAnswer={async ({ choice, isSharedDevice }) => {
        if (choice !== "accept") {
          const answer = await call("invitation.decline", said)
          if (answer.ok) setClosed("opened")
          return answer
        }
        const answer = await call("invitation.accept", {
          ...said,
          name: opened.name,
          isShared: isSharedDevice,
        })
        if (answer.ok) location.assign(`/invitation/accepted/${answer.data.id}`)
        return answer
      }}
    />
  )
}
