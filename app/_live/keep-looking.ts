const pauseBeforeNextTry = 5000

/**
 * One stream while this tab is in sight. Out of sight it is closed, so that many tabs leave the browser's few
 * connections free; in sight again, the page is read anew. Answers what ends it.
 */
export function keepLooking(address: string, since: string | null, lookAgain: () => void): () => void {
  let source: EventSource | null = null
  let later: ReturnType<typeof setTimeout> | undefined
  let hasMissed = false

  function open(query = ""): void {
    clearTimeout(later)
    if (source || document.hidden) return
    source = new EventSource(address + query)
    source.onmessage = lookAgain
    source.addEventListener("here", () => {
      if (hasMissed) lookAgain()
      hasMissed = false
    })
    source.addEventListener("over", () => {
      // A page that is closing itself goes its own way, and first keeps what was typed.
      if (document.documentElement.dataset.closing === undefined) location.replace("/sign-in")
    })
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      close()
      later = setTimeout(open, pauseBeforeNextTry)
    }
  }

  function close(): void {
    clearTimeout(later)
    source?.close()
    source = null
    hasMissed = true
  }

  const see = () => (document.hidden ? close() : open())
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && open()

  open(since ? `?since=${encodeURIComponent(since)}` : "")
  document.addEventListener("visibilitychange", see)
  addEventListener("pagehide", close)
  addEventListener("pageshow", comeBack)
  return () => {
    close()
    document.removeEventListener("visibilitychange", see)
    removeEventListener("pagehide", close)
    removeEventListener("pageshow", comeBack)
  }
}
