import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { FormErrors } from "#components/submission/use-submission.ts"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Icon } from "#components/ui/icon.tsx"

type AgreementsProps = { termsHref: string; privacyHref: string; errors: FormErrors }

/** Three ticks, none of them made for the person. The texts open beside the form, so nothing typed is lost. */
export function Agreements({ termsHref, privacyHref, errors }: AgreementsProps) {
  const t = useTranslations("sign-in.first")
  // Above the choice's own input, which covers the whole box.
  const linkTo = (href: string) => (words: ReactNode) => (
    <a href={href} target="_blank" rel="noreferrer" className="relative z-1 underline">
      {words}
    </a>
  )
  const ticks = [
    { name: "isAdult", label: t("adult") },
    { name: "agreesToTerms", label: t.rich("terms", { link: linkTo(termsHref) }) },
    { name: "hasReadPrivacyNotice", label: t.rich("privacy", { link: linkTo(privacyHref) }) },
  ]
  return (
    <fieldset>
      <legend className="label">{t("agree")}</legend>
      <div className="choices">
        {ticks.map((tick) => (
          <div key={tick.name}>
            <Checkbox
              id={tick.name}
              name={tick.name}
              label={tick.label}
              aria-describedby={errors[tick.name] ? `${tick.name}-error` : undefined}
            />
            {errors[tick.name] && (
              <p className="err" id={`${tick.name}-error`}>
                <Icon name="info" />
                {errors[tick.name]}
              </p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
