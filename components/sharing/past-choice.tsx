"use client"

import { useFormatter, useTranslations } from "next-intl"
import { useState } from "react"
import type { Refused } from "#components/submission/use-submission.ts"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import type { Past } from "./category-grant.ts"

export type PastChoiceProps = {
  name: string
  /** Null: what came before stays hidden. */
  value: Past | null
  error: string | undefined
  onLook: () => Promise<{ ok: true; past: Past } | Refused>
  onChange: (past: Past | null) => void
}

/** The past is hidden until the figures of what it would reveal have been on the screen. */
export function PastChoice({ name, value, error, onLook, onChange }: PastChoiceProps) {
  const t = useTranslations("sharing.past")
  const format = useFormatter()
  const [isLooking, setLooking] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  async function choose(choice: string) {
    setTrouble(undefined)
    if (choice === "hide") return onChange(null)
    setLooking(true)
    const answer = await onLook()
    setLooking(false)
    if (answer.ok) onChange(answer.past)
    else setTrouble(answer.errors.form)
  }

  function reveals({ count, since }: Past): string {
    if (count === 0 || since === null) return t("nothing", { name })
    const day = format.dateTime(plainDay(since), { day: "numeric", month: "long", year: "numeric" })
    return t("reveals", { name, count, since: day })
  }

  return (
    <div>
      <ChoiceGroup
        legend={t("title")}
        name="past"
        columns="two"
        bare
        options={[
          { value: "hide", label: t("hide") },
          { value: "show", label: t("show") },
        ]}
        value={value || isLooking ? "show" : "hide"}
        onChange={(choice) => void choose(choice)}
      />
      <p role="status" className="small mt-2">
        {isLooking ? t("looking") : value && reveals(value)}
      </p>
      {(trouble ?? error) && <p role="alert">{trouble ?? error}</p>}
    </div>
  )
}
