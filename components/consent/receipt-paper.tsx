"use client"

import { useTranslations } from "next-intl"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { type Receipt, useReceiptLines } from "./use-receipt-lines.ts"
import { VisibilityLine } from "./visibility-line.tsx"

export type ReceiptPaperProps = { receipt: Receipt; listHref: string }

/** One change of consent, to read, to print and to keep. The file is made here; nothing is mailed. */
export function ReceiptPaper({ receipt, listHref }: ReceiptPaperProps) {
  const t = useTranslations("receipt")
  const lines = useReceiptLines()
  const { wording } = receipt
  const title = lines.title(receipt)
  const terms = lines.terms(receipt)
  const closed = lines.closed(receipt)
  const foot = [t("zone", { zone: receipt.zone }), t("number", { id: receipt.id })]
  const version = wording && t("version", { version: wording.version, hash: wording.hash })

  function save() {
    const text = [
      title,
      lines.when(receipt),
      ...terms,
      ...(closed.length > 0 ? ["", t("closed"), ...closed.map((one) => `- ${one}`)] : []),
      ...(wording ? ["", t("words"), ...wording.lines.map((one) => `- ${one}`), version] : []),
      "",
      ...foot,
    ].join("\n")
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain;charset=utf-8" }))
    link.download = t("fileName", { day: receipt.day })
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <>
      <h1>{title}</h1>
      <p className="quiet mt-2">{lines.when(receipt)}</p>
      <div className="block">
        {terms.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {closed.length > 0 && (
        <section className="block" aria-labelledby="closed">
          <h2 id="closed">{t("closed")}</h2>
          <ul className="mt-2 list-disc ps-5">
            {closed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {wording && (
        <section className="block" aria-labelledby="words">
          <h2 id="words">{t("words")}</h2>
          <ul className="mt-2 list-disc ps-5">
            {wording.lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          <p className="quiet small mt-2 break-words">{version}</p>
        </section>
      )}
      {foot.map((line) => (
        <p key={line} className="quiet small break-words">
          {line}
        </p>
      ))}
      <VisibilityLine viewers={[]} />
      <div className="row wrap mt-3 print:hidden">
        <Button look="line" onClick={save}>
          {t("download")}
        </Button>
        <Button look="line" icon="print" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <LinkButton look="plain" href={listHref}>
          {t("back")}
        </LinkButton>
      </div>
    </>
  )
}
