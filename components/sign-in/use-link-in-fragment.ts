"use client"

import { useEffect, useRef, useState } from "react"
import { type LinkInFragment, readLink } from "./link-in-fragment.ts"

/** The link that this page was opened with; null when there is none to be read. */
export function useLinkInFragment(): LinkInFragment | null | "unread" {
  const [link, setLink] = useState<LinkInFragment | null | "unread">("unread")
  const wasRead = useRef(false)
  useEffect(() => {
    // Development runs effects twice, and the second time the address no longer holds the link.
    if (wasRead.current) return
    wasRead.current = true
    setLink(readLink(window.location.hash))
    // Taken out of the address, so that it stays in neither the history nor a shared screen.
    window.history.replaceState(null, "", window.location.pathname + window.location.search)
  }, [])
  return link
}
