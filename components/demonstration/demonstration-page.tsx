import { useTranslations } from "next-intl"
import { ConsentControl, type ConsentControlProps } from "./consent-control.tsx"
import { type DemonstrationPane, Pane } from "./pane.tsx"

export type DemonstrationPageProps = ConsentControlProps & {
  /** In the order patient, clinician, partner. */
  panes: readonly DemonstrationPane[]
}

export function DemonstrationPage({ panes, ...control }: DemonstrationPageProps) {
  const t = useTranslations("demonstration")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-1">{t("lead")}</p>
      <ConsentControl {...control} />
      <div className="mt-5 grid gap-5 lg:grid-cols-3">
        {panes.map((pane) => (
          <Pane key={pane.room} {...pane} />
        ))}
      </div>
    </>
  )
}
