import type { IconName } from "#components/ui/icon.tsx"

export type Room = "mine" | "ours" | "caseload"

export type Tab = { key: string; href: string; icon?: IconName; label?: string }

/** The pages of each room; a tab without a label takes its words from `shell.tab.<key>`. */
export const roomTabs: { readonly [room in Room]: Tab[] } = {
  mine: [
    { key: "today", href: "/patient", icon: "page" },
    { key: "progress", href: "/patient/progress", icon: "steps" },
    { key: "together", href: "/patient/together", icon: "together" },
    { key: "sharing", href: "/patient/sharing", icon: "sharing" },
  ],
  ours: [
    { key: "together", href: "/partner", icon: "together" },
    { key: "notes", href: "/partner/notes", icon: "pen" },
    { key: "read", href: "/partner/read", icon: "page" },
    { key: "choices", href: "/partner/choices", icon: "key" },
  ],
  caseload: [
    { key: "people", href: "/clinician" },
    { key: "plans", href: "/clinician/plans" },
    { key: "messages", href: "/clinician/messages" },
  ],
}
