/** A browser and a system, and no more of it than a person needs to know their own device again. */
export function deviceName(agent: string | null): string | null {
  const browser = agent?.match(/Edg|OPR|Firefox|Chrome|Safari/)?.[0]
  const system = agent?.match(/iPhone|iPad|Android|Windows|Macintosh|Linux/)?.[0]
  const known: Record<string, string> = { Edg: "Edge", OPR: "Opera", Macintosh: "Mac" }
  const words = [browser, system].flatMap((word) => (word ? [known[word] ?? word] : []))
  return words.length > 0 ? words.join(", ") : null
}
