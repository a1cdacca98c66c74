/** The invented people. The same ids everywhere, so that a test can say who it means. */
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

export const personas = {
  amara: { id: id(1), email: "amara@example.org", name: "Amara", zone: "Europe/London", language: "en" },
  jo: { id: id(2), email: "jo@example.org", name: "Jo", zone: "Europe/London", language: "en" },
  mei: { id: id(3), email: "mei@example.org", name: "Mei", zone: "Europe/London", language: "en" },
  noor: { id: id(4), email: "noor@example.org", name: "Noor", zone: "Europe/London", language: "ar-XB" },
  sam: { id: id(5), email: "sam@example.org", name: "Sam", zone: "Europe/London", language: "en" },
  okafor: {
    id: id(6),
    email: "okafor@example.org",
    name: "Dr Okafor",
    zone: "Europe/London",
    language: "en",
  },
  lind: { id: id(7), email: "lind@example.org", name: "Lena Lind", zone: "Europe/London", language: "en" },
  ruiz: { id: id(8), email: "ruiz@example.org", name: "Dr Ruiz", zone: "Europe/Madrid", language: "en" },
} as const

export type Persona = keyof typeof personas

export const circles = { amara: id(101), mei: id(103), noor: id(104) } as const

/** Relationship ids, by circle and person. */
export const relationships = {
  amaraOkafor: id(201),
  amaraLind: id(202),
  amaraJo: id(203),
  amaraSam: id(204),
  meiOkafor: id(205),
} as const

export const practices = { riverside: id(301) } as const
