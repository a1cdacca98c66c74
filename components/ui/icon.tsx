const paths = {
  leave: "M14 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H14M10 12h10M16.5 8.5 20 12l-3.5 3.5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  begin: "M8 5.5v13l10.5-6.5z",
  moon: "M19.5 14A8 8 0 0 1 10 4.5 8 8 0 1 0 19.5 14z",
  together:
    "M9 5.5c3.3 0 5.5 2 5.5 5.6S12.2 18 8.7 18 3.5 15.3 3.5 11.8 5.8 5.5 9 5.5zM16 6.5c2.7.3 4.5 2.2 4.5 5.2 0 3.5-2.3 5.8-5.5 6",
  page: "M6 4h9.5L19 7.5V20H6zM9.5 11h6M9.5 15h4",
  steps: "M4 19h4v-4h4.5v-4H17V7h3",
  sharing:
    "M12 4.5c2 0 3.3 1.2 3.3 3.2S14 11.2 12 11.2s-3.4-1.5-3.4-3.5 1.4-3.2 3.4-3.2zM6.2 13.5c1.7 0 2.7 1 2.7 2.7s-1.1 2.9-2.8 2.9-2.7-1.2-2.7-2.9 1.1-2.7 2.8-2.7zM17.9 13.5c1.7 0 2.7 1 2.7 2.7s-1.1 2.9-2.8 2.9-2.7-1.2-2.7-2.9 1.1-2.7 2.8-2.7z",
  minus: "M5 12h14",
  plus: "M12 5v14M5 12h14",
  cross: "m6 6 12 12M18 6 6 18",
  drag: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
  flag: "M6 21V4.5M6 5h11l-2.5 4L17 13H6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
  shield: "M12 3.5 5 6v5.5c0 4.3 2.9 7.4 7 9 4.1-1.6 7-4.7 7-9V6zM12 8.5v4M12 15.7v.1",
  back: "M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  quiet: "M5 9.5h14M5 14.5h14",
  pen: "M5 19l.8-3.8L16.5 4.5l3 3L8.8 18.2z",
  talk: "M4.5 5h15v11h-9L6 19.5V16H4.5z",
  offline:
    "M4 4l16 16M8.5 15.5a5 5 0 0 1 5-1.2M5 12a10 10 0 0 1 4.5-2.5M13 9a10 10 0 0 1 6 3M2.5 8.5A14 14 0 0 1 6 6.3M10 5.2A14 14 0 0 1 21.5 8.5M12 19v.1",
  rest: "M3.5 15c3 0 3-2.5 5.7-2.5S12 15 14.8 15s2.8-2.5 5.7-2.5M6 18.5h12",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.7v.1",
  key: "M8 11.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 13l8-8M16 8l3 3",
  stop: "M6.5 6.5h11v11h-11z",
  swap: "M5 8.5h13M14.5 5 18 8.5 14.5 12M19 15.5H6M9.5 12 6 15.5 9.5 19",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5",
  chevron: "m9.5 6 6 6-6 6",
  people:
    "M9 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 19c.3-3.2 2.4-5 5.5-5s5.2 1.8 5.5 5M15.5 6a2.8 2.8 0 0 1 0 5.400M17 14.300c2 .5 3.3 2.2 3.5 4.7",
  more: "M6 12v.1M12 12v.1M18 12v.1",
  print: "M7.5 8.500V4h9v4.500M7 17H4.500V8.500h15V17H17M7.5 14h9v6h-9z",
} as const

export type IconName = keyof typeof paths

// Signs that have a direction turn round in right-to-left.
const directed: ReadonlySet<IconName> = new Set<IconName>([
  "leave",
  "begin",
  "page",
  "steps",
  "back",
  "talk",
  "chevron",
])

/** A sign beside words. It never stands alone without a label, so readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={directed.has(name) ? "i flip" : "i"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
