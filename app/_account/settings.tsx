"use client"

import { useRouter } from "next/navigation"
import { SettingsForm, type SettingsFormProps } from "#components/account/settings-form.tsx"
import { useCall } from "../_trpc/use-call.ts"

export function Settings(props: Omit<SettingsFormProps, "onSave">) {
  const call = useCall()
  const router = useRouter()
  return (
    <SettingsForm
      {...props}
      onSave={async (values) => {
        const language = values.language === "ar-XB" ? ("ar-XB" as const) : ("en" as const)
        const answer = await call("account.changeSettings", { ...values, language })
        if (!answer.ok) return answer
        // Another language turns the whole page, with its direction; anything else is read anew in place.
        if (language === props.settings.language) router.refresh()
        else location.reload()
        return answer
      }}
    />
  )
}
