"use client"

import { useEffect, useState } from "react"
import {
  type Choosable,
  FirstSignInForm,
  type FirstSignInFormProps,
} from "#components/sign-in/first-sign-in-form.tsx"
import { withZone } from "../../_account/with-zone.ts"
import { useCall } from "../../_trpc/use-call.ts"

const languages: Choosable[] = [{ value: "en", label: "English" }]

type WelcomeProps = Pick<FirstSignInFormProps, "countries" | "zones" | "defaults">

export function Welcome({ countries, zones, defaults }: WelcomeProps) {
  const call = useCall()
  // The browser knows where it is; the form starts there and can be changed.
  const [zone, setZone] = useState<string>()
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  // Closed until then, so that nothing is typed into a form that is about to be drawn anew.
  return (
    <div inert={zone === undefined}>
      <FirstSignInForm
        key={zone}
        countries={countries}
        zones={withZone(zones, zone)}
        languages={languages}
        defaults={{ zone, language: "en", trainerWord: "trainer", ...defaults }}
        termsHref="/privacy#terms"
        privacyHref="/privacy"
        onSubmit={async (values) => {
          const answer = await call("account.welcome", {
            name: values.name,
            isAdult: values.isAdult as true, // the server says kindly when it is not
            acceptsTerms: (values.agreesToTerms && values.hasReadPrivacyNotice) as true, // likewise
            country: values.country,
            noticesByMail: values.noticesByMail,
            zone: values.zone,
            language: values.language === "ar-XB" ? "ar-XB" : "en",
            trainerWord: values.trainerWord,
          })
          if (answer.ok) location.assign("/")
          return answer
        }}
      />
    </div>
  )
}
