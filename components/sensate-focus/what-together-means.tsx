import { useTranslations } from "next-intl"

const points = ["p1", "p2", "p3", "p4", "p5"] as const

export type WhatTogetherMeansProps = {
  /** Set where the page itself has this title. */
  isTitled?: boolean
}

export function WhatTogetherMeans({ isTitled }: WhatTogetherMeansProps) {
  const t = useTranslations("sensate-focus.means")
  return (
    <section className="block stack" aria-label={t("title")}>
      {!isTitled && <h2>{t("title")}</h2>}
      {points.map((point) => (
        <p key={point}>{t(point)}</p>
      ))}
      {/* Said once, in fixed words, so that the partner's own line never has to change. */}
      <p className="quiet small">{t("clinician")}</p>
    </section>
  )
}
