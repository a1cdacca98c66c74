import en from "./en/trouble.json" with { type: "json" }

type AwayWords = { title: string; body: string; again: string; leave: string }

/** The error page is drawn when nothing can be asked of the server, so its words travel with it. */
export const away: Record<string, AwayWords> & { en: AwayWords } = { en: en.away }
