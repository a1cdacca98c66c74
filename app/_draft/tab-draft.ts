"use client"

// What could not be sent yet stays in this tab, under its account; «Leave now» takes it away.
const keyOf = (account: string, place: string) => `draft/${account}/${place}`

export function readTab(account: string, place: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(account, place))
  } catch {
    return null // storage may be forbidden; then nothing was kept either
  }
}

export function writeTab(account: string, place: string, words: string | null): void {
  try {
    if (words === null) sessionStorage.removeItem(keyOf(account, place))
    else sessionStorage.setItem(keyOf(account, place), words)
  } catch {
    // Full or forbidden; the page itself still holds the words.
  }
}
