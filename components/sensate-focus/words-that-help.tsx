import { useTranslations } from "next-intl"

export function WordsThatHelp() {
  const t = useTranslations("sensate-focus.help")
  return (
    <section className="block" aria-labelledby="words">
      <h2 id="words">{t("title")}</h2>
      <div className="mt-3 grid gap-2">
        <p className="lead">{t("one")}</p>
        <p className="lead">{t("two")}</p>
      </div>
    </section>
  )
}
