"use client"

import { useRouter } from "next/navigation"
import { type RefObject, useEffect } from "react"
import type { CaseloadRow } from "./caseload-row.ts"

export type CaseloadKeysInput = {
  rows: readonly CaseloadRow[]
  selected: CaseloadRow | null
  onSelect: (circleId: string) => void
  findBox: RefObject<HTMLInputElement | null>
}

/** J and K move, Enter opens, / finds. Keys that are being typed into a field are left alone. */
export function useCaseloadKeys({ rows, selected, onSelect, findBox }: CaseloadKeysInput) {
  const router = useRouter()

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target
      if (target instanceof Element && target.closest("input, textarea, select, a, button")) return
      const at = rows.findIndex((row) => row.circleId === selected?.circleId)
      if (event.key === "/") {
        event.preventDefault()
        findBox.current?.focus()
      }
      if (event.key === "Enter" && selected) router.push(selected.href)
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0
      const next = step === 0 ? undefined : rows[at + step]
      if (next) onSelect(next.circleId)
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [rows, selected, onSelect, findBox, router])
}
