"use client"

import { useState } from "react"
import { draftOf, startDraft } from "#components/session-log/session-draft.ts"
import { SessionForm } from "#components/session-log/session-form.tsx"
import { SessionList } from "#components/session-log/session-list.tsx"
import { sampleLog } from "./sample-sessions.ts"

const ladder = ["Finger", "White", "Green", "Blue"].map((label) => ({ id: label.toLowerCase(), label }))
const okafor = [{ name: "Dr Okafor" }]
const team = [...okafor, { name: "Lena Lind" }]

export function LogSample({ show }: { show: string }) {
  const [deletedId, setDeletedId] = useState<string>()
  if (show.startsWith("log-list")) {
    const sessions = ["2026-11-22", "2026-11-21", "2026-11-18"].map((performedOn, at) => ({
      id: performedOn,
      performedOn,
      log: { ...sampleLog, minutes: 3 + at, note: at === 1 ? "Side-lying was easier than on my back." : "" },
      correctHref: "/gallery?show=log-correct",
      isWithheld: false,
    }))
    return (
      <>
        <h1>What you kept</h1>
        <SessionList
          sessions={show === "log-list-empty" ? [] : sessions.filter((one) => one.id !== deletedId)}
          viewers={team}
          sharingHref="/gallery"
          deletedId={deletedId}
          onDelete={setDeletedId}
          onUndo={() => setDeletedId(undefined)}
          onWithhold={() => {}}
        />
      </>
    )
  }
  const correcting = show === "log-correct"
  return (
    <SessionForm
      eyebrow="Trainer session, Sunday evening"
      start={
        correcting
          ? draftOf(sampleLog)
          : startDraft({
              activity: "trainer",
              planItemId: "trainer",
              ladderItemId: "green",
              minutes: 3,
              endedBy: show === "log-safety" ? "red_flag" : "chose_to_stop",
              before: { pain: 1, anxiety: 4 },
            })
      }
      correcting={correcting}
      asksDayAfter={correcting}
      ladder={ladder}
      viewers={{ item: team, ratings: okafor, markedNote: okafor, worry: okafor }}
      offline={show === "log-offline"}
      helpHref="/gallery"
      onSave={async () =>
        show === "log-not-saved"
          ? { ok: false, errors: { form: "Not saved yet. What you wrote is still here." } }
          : { ok: true }
      }
    />
  )
}
