/** Typed by hand before an account is erased, in every language as it stands here; nobody does that by mistake. */
export const eraseWord = "erase"

export const isEraseWord = (typed: string): boolean => typed.trim().toLowerCase() === eraseWord
