import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"
import { Icon } from "#components/ui/icon.tsx"

export type SeeAsBannerProps = {
  name: string
  backHref: string
  /** Where the previewed page is out of reach, this is the heading of the page. */
  isHeading?: boolean
}

export function SeeAsBanner({ name, backHref, isHeading }: SeeAsBannerProps) {
  const Title = isHeading ? "h1" : "p"
  const t = useTranslations("sharing.seeAs")
  return (
    <div className="seeas flex-wrap">
      <Icon name="eye" />
      <div className="min-w-0 flex-1 basis-56">
        <Title className="h3">{t("banner", { name })}</Title>
        <p className="quiet small">{t("note")}</p>
      </div>
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

/**
 * `inert` keeps every control of the previewed page out of reach: looking is all that this mode does.
 * A box that scrolls cannot be scrolled in there, so the frame does it for all of them.
 */
export function SeeAsFrame({ name, backHref, children }: SeeAsFrameProps) {
  const t = useTranslations("sharing.seeAs")
  return (
    <>
      <SeeAsBanner name={name} backHref={backHref} isHeading />
      <section
        className="mt-4 overflow-x-auto rounded-sheet border border-hairline p-4"
        aria-label={t("frame", { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
        tabIndex={0}
      >
        <div className="[&_.overflow-x-auto]:overflow-visible [&_.scrolls]:overflow-visible" inert>
          {children}
        </div>
      </section>
    </>
  )
}
