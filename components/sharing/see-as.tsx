import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"
import { Icon } from "#components/ui/icon.tsx"

export type SeeAsBannerProps = { name: string; backHref: string }

export function SeeAsBanner({ name, backHref }: SeeAsBannerProps) {
  const t = useTranslations("sharing.seeAs")
  return (
    <div className="seeas flex-wrap">
      <Icon name="eye" />
      <p>
        <b>{t("banner", { name })}</b> <span className="quiet small grid">{t("note")}</span>
      </p>
      <LinkButton look="line" href={backHref}>
        {t("back")}
      </LinkButton>
    </div>
  )
}

export type SeeAsFrameProps = SeeAsBannerProps & {
  /** The other person's own page, drawn through the door in preview mode. */
  children: React.ReactNode
}

/** `inert` keeps every control of the previewed page out of reach: looking is all that this mode does. */
export function SeeAsFrame({ name, backHref, children }: SeeAsFrameProps) {
  const t = useTranslations("sharing.seeAs")
  return (
    <>
      <SeeAsBanner name={name} backHref={backHref} />
      <section
        className="mt-4 overflow-hidden rounded-sheet border border-hairline p-4"
        aria-label={t("frame", { name })}
        inert
      >
        {children}
      </section>
    </>
  )
}
