"use client"

import { ConfirmSignIn } from "#components/sign-in/confirm-sign-in.tsx"

/** A person's press of the button uses the link up; from here the browser goes by itself. */
export function Confirm() {
  return (
    <ConfirmSignIn
      signInHref="/sign-in"
      onConfirm={async ({ token, email }) => {
        const query = new URLSearchParams({ token, email: email ?? "", callbackUrl: "/sign-in/arrived" })
        location.assign(`/api/auth/callback/email?${query}`)
        return { ok: true }
      }}
    />
  )
}
