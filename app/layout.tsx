import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import { connection } from "next/server"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { directionOf } from "#content/messages/locale.ts"
import { AfterLeaving } from "./_leave/after-leaving.tsx"
import "./theme.css"

// Nothing outside the page tells what it is: one title, one abstract mark, for every address.
export const metadata: Metadata = {
  title: "Ownpace",
  icons: "/icon.svg",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" }

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  const theme = (await cookies()).get("theme")?.value
  const locale = await getLocale()
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <body>
        {/* Not in a head of ours: where its content comes a moment late, React loses its place (#418). */}
        <AfterLeaving />
        {children}
      </body>
    </html>
  )
}
