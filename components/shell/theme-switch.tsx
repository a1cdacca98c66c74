"use client"

import { useState } from "react"
import { ChoiceGroup } from "#components/ui/choice.tsx"

export type Theme = "system" | "light" | "dark"

export type ThemeSwitchProps = { theme: Theme; legend: string; labels: { [theme in Theme]: string } }

const oneYear = 60 * 60 * 24 * 365

export function ThemeSwitch({ theme, legend, labels }: ThemeSwitchProps) {
  const [chosen, setChosen] = useState<string>(theme)

  function choose(value: string) {
    setChosen(value)
    // The page is drawn again by the server with the same cookie, so that nothing flares on the next load.
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every browser that we serve
    document.cookie = `theme=${value}; path=/; max-age=${oneYear}; samesite=lax`
    if (value === "system") delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = value
  }

  return (
    <ChoiceGroup
      legend={legend}
      name="theme"
      columns="auto"
      bare
      value={chosen}
      onChange={choose}
      options={[
        { value: "system", label: labels.system },
        { value: "light", label: labels.light },
        { value: "dark", label: labels.dark },
      ]}
    />
  )
}
