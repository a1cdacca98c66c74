import { useTranslations } from "next-intl"
import { Answer } from "#components/ui/answer.tsx"

export function RestToday({ onRest }: { onRest: () => void }) {
  const t = useTranslations("today.rest")
  return (
    <section className="block row between" aria-labelledby="rest">
      <div className="min-inline-0">
        <h2 id="rest" className="h3">
          {t("title")}
        </h2>
        <p className="quiet small">{t("text")}</p>
      </div>
      <Answer icon="rest" className="px-5" onClick={onRest}>
        {t("rest")}
      </Answer>
    </section>
  )
}
