"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import {
  DemonstrationPage,
  type DemonstrationPageProps,
} from "#components/demonstration/demonstration-page.tsx"

type ThreePeopleProps = Pick<DemonstrationPageProps, "panes"> & {
  sharing: DemonstrationPageProps["sharing"]["state"]
}

/** The revoke button in reach of all three screens: pressing it is Amara's own act, by the same verbs. */
export function ThreePeople({ panes, sharing }: ThreePeopleProps) {
  const router = useRouter()
  const t = useTranslations("trouble.code")
  const [time, setTime] = useState("")
  return (
    <DemonstrationPage
      names={{ patient: "Amara", clinician: "Dr Okafor", partner: "Jo" }}
      sharing={sharing === "sharing" ? { state: sharing } : { state: sharing, time }}
      panes={panes}
      onAct={async (act) => {
        const response = await fetch("/demo/act", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ act }),
        }).catch(() => null)
        if (!response?.ok) return { ok: false, errors: { form: t(response ? "unexpected" : "offline") } }
        setTime((await response.json()).time)
        router.refresh()
        return { ok: true }
      }}
    />
  )
}
