"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { Button } from "#components/ui/button.tsx"

export type PaperSheetProps = { code: string; onKept: () => void }

/** The code, this once. The printer gets these words and no buttons. */
export function PaperSheet({ code, onKept }: PaperSheetProps) {
  const t = useTranslations("keys.paper")
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="block stack" aria-labelledby="paper-sheet">
      <h1 id="paper-sheet" ref={heading} tabIndex={-1}>
        {t("sheet")}
      </h1>
      <p className="num text-start text-[length:var(--t-head)] leading-relaxed" dir="ltr" data-paper-code>
        {code}
      </p>
      <p>{t("once")}</p>
      <p className="quiet">{t("how")}</p>
      <div className="row wrap">
        <Button look="line" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button look="primary" onClick={onKept}>
          {t("kept")}
        </Button>
      </div>
    </section>
  )
}
