"use client"

import { useTranslations } from "next-intl"
import { Button } from "#components/ui/button.tsx"

/** What is granted now, on paper; forms and buttons stay off it. */
export function PrintButton() {
  const t = useTranslations("caseload.patient")
  return (
    <Button icon="print" onClick={() => window.print()}>
      {t("print")}
    </Button>
  )
}
