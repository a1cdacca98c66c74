import { NextIntlClientProvider, useMessages } from "next-intl"
import type { ReactNode } from "react"

/** Whoever may hear of a trouble may be asked who they are: the words of that dialog come along. */
const along = (pages: string[]) => (pages.includes("trouble") ? [...pages, "proof"] : pages)

/** Sends the words of these pages to the browser, and no others. */
export function Words({ of, children }: { of: string[]; children: ReactNode }) {
  const all = useMessages()
  const wanted = along(of)
  const messages = Object.fromEntries(Object.entries(all).filter(([page]) => wanted.includes(page)))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
