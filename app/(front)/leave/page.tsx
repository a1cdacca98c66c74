import { getTranslations } from "next-intl/server"

/** Where «Leave now» goes: a page of nothing in particular. */
export default async function LeavePage() {
  const t = await getTranslations("trouble.leave")
  return (
    <main className="mx-auto max-w-xl p-8">
      <h1>{t("title")}</h1>
      <p className="mt-4">{t("body")}</p>
    </main>
  )
}
