import { NextIntlClientProvider, useMessages } from "next-intl"
import type { ReactNode } from "react"

/** Sends the words of these pages to the browser, and no others. */
export function Words({ of, children }: { of: string[]; children: ReactNode }) {
  const all = useMessages()
  const messages = Object.fromEntries(Object.entries(all).filter(([page]) => of.includes(page)))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
