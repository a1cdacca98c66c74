import { useTranslations } from "next-intl"

/** Marks differ in shape and in line, never by colour alone. */
export function SessionLegend({
  pain,
  anxiety,
  ceiling,
}: {
  pain: boolean
  anxiety: boolean
  ceiling: number | null
}) {
  const t = useTranslations("chart.sessions")
  return (
    <figcaption className="legend small quiet">
      {pain && (
        <span>
          <svg className="chart" viewBox="0 0 28 12" aria-hidden="true">
            <path className="mid" d="M1 6h26" />
            <circle className="point" cx="14" cy="6" r="3" />
          </svg>
          {t("pain")}
        </span>
      )}
      {anxiety && (
        <span>
          <svg className="chart" viewBox="0 0 28 12" aria-hidden="true">
            <path className="anxious" d="M1 6h26" />
            <rect className="square" x="9.5" y="1.5" width="9" height="9" />
          </svg>
          {t("anxiety")}
        </span>
      )}
      {ceiling !== null && (
        <span>
          <svg className="chart" viewBox="0 0 28 12" aria-hidden="true">
            <line className="ceiling" x1="0" x2="28" y1="6" y2="6" />
          </svg>
          {t("ceiling")}
        </span>
      )}
    </figcaption>
  )
}
