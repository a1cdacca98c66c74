import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

/** A clinician's first time: why one lock is too few, and the way on once there are two. */
export function NeededKey({ isDone, goOnHref }: { isDone: boolean; goOnHref: string }) {
  const t = useTranslations("keys.needed")
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      {isDone ? (
        <div className="row wrap" role="status">
          <p>{t("done")}</p>
          <LinkButton look="primary" href={goOnHref}>
            {t("goOn")}
          </LinkButton>
        </div>
      ) : (
        <p className="quiet">{t("passkeyOr")}</p>
      )}
    </div>
  )
}
