import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { LinkButton } from "#components/ui/button.tsx"
import { Icon, type IconName } from "#components/ui/icon.tsx"

type EndingProps = { name: string; children: ReactNode }

/** Before the patient ends with a clinician: what they lose, what they keep, and what stays hers. */
export function EndCarePage({ name, children }: EndingProps) {
  const t = useTranslations("care-circle.endCare")
  return (
    <>
      <h1>{t("title", { name })}</h1>
      <p className="quiet mt-2">{t("lead", { name })}</p>
      <Part
        icon="cross"
        title={t("losesTitle")}
        lines={[t("loses1", { name }), t("loses2", { name }), t("loses3")]}
      />
      <Part
        icon="page"
        title={t("keepsTitle", { name })}
        lines={[t("keeps1", { name }), t("keeps2", { name })]}
      />
      <Part icon="check" title={t("yoursTitle")} lines={[t("yours1", { name })]} />
      {children}
    </>
  )
}

export type EndPartnershipProps = EndingProps & { sharingHref: string; pressedHref: string }

/** Before she ends the plan for two; the quiet way stands beside the loud one, since a partner may notice this. */
export function EndPartnershipPage({ name, sharingHref, pressedHref, children }: EndPartnershipProps) {
  const t = useTranslations("care-circle.endPartnership")
  return (
    <>
      <h1>{t("title", { name })}</h1>
      <p className="quiet mt-2">{t("lead", { name })}</p>
      <Part icon="cross" title={t("endsTitle")} lines={[t("ends1", { name }), t("ends2"), t("ends3")]} />
      <Part
        icon="check"
        title={t("staysTitle")}
        lines={[t("stays1"), t("stays2", { name }), t("stays3", { name })]}
      />
      <section className="block">
        <p>{t("notice", { name })}</p>
        <div className="row wrap mt-2">
          <LinkButton icon="quiet" href={sharingHref}>
            {t("quietly")}
          </LinkButton>
          <LinkButton look="plain" href={pressedHref}>
            {t("pressed")}
          </LinkButton>
        </div>
      </section>
      {children}
    </>
  )
}

function Part({ icon, title, lines }: { icon: IconName; title: string; lines: readonly string[] }) {
  return (
    <section className="block">
      <h2>{title}</h2>
      <ul className="mt-3 grid gap-3">
        {lines.map((line) => (
          <li key={line} className="grid grid-cols-[1.5rem_1fr] gap-3">
            <span className="text-brand">
              <Icon name={icon} />
            </span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
