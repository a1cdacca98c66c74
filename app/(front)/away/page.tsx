import { getTranslations } from "next-intl/server"
import { LinkButton } from "#components/ui/button.tsx"

/** Where a shared device rests: an empty page that says nothing of whose it was. */
export default async function AwayPage() {
  const t = await getTranslations("shell.cover")
  return (
    <main className="grid min-h-dvh place-items-center p-8">
      <h1 className="text-base tracking-normal">
        <LinkButton look="plain" href="/sign-in">
          {t("open")}
        </LinkButton>
      </h1>
    </main>
  )
}
