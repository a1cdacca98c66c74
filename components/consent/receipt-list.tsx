import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"
import { Link } from "#components/ui/link.tsx"
import { type Receipt, useReceiptLines } from "./use-receipt-lines.ts"
import { VisibilityLine } from "./visibility-line.tsx"

export type ReceiptListProps = {
  receipts: readonly Receipt[]
  baseHref: string
  backHref: string
  /** Where the way back leads. */
  backWords: string
}

export function ReceiptList({ receipts, baseHref, backHref, backWords }: ReceiptListProps) {
  const t = useTranslations("receipt")
  const lines = useReceiptLines()
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2">{t("lead")}</p>
      {receipts.length === 0 ? (
        <div className="state mt-4">
          <h2 className="h3">{t("empty")}</h2>
          <p className="quiet">{t("emptyBody")}</p>
        </div>
      ) : (
        <ul className="mt-2">
          {receipts.map((receipt) => (
            <li key={receipt.id} className="border-b border-hairline pt-3 pb-1">
              <p className="quiet small">{lines.when(receipt)}</p>
              <Link className="inline-flex min-h-11 items-center py-1" href={`${baseHref}/${receipt.id}`}>
                {lines.title(receipt)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <VisibilityLine viewers={[]} />
      <p>
        <LinkButton look="plain" href={backHref}>
          {backWords}
        </LinkButton>
      </p>
    </>
  )
}
