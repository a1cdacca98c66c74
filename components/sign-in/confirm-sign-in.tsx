"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { BrokenLink } from "./broken-link.tsx"
import type { LinkInFragment } from "./link-in-fragment.ts"
import { useLinkInFragment } from "./use-link-in-fragment.ts"

export type ConfirmSignInProps = {
  signInHref: string
  onConfirm: (link: LinkInFragment) => Promise<SubmitResult>
}

/** The token travels in the fragment, which no server log sees, and a scanner that follows links presses no button. */
export function ConfirmSignIn({ signInHref, onConfirm }: ConfirmSignInProps) {
  const t = useTranslations("sign-in.confirm")
  const { submit, isSending, errors } = useSubmission(onConfirm)
  const link = useLinkInFragment()

  if (link === null || errors.token) return <BrokenLink signInHref={signInHref} />
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="quiet">{t("lead")}</p>
      <Button
        look="primary"
        wide
        disabled={isSending || link === "unread"}
        onClick={() => link !== "unread" && submit(link)}
      >
        {t("button")}
      </Button>
      <p role="alert">{errors.form}</p>
      <p className="quiet small">{t("why")}</p>
      <LinkButton look="plain" href={signInHref}>
        {t("notMe")}
      </LinkButton>
    </div>
  )
}
