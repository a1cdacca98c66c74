/** The words that the page of the two needs in the browser. */
export const togetherWords = ["sensate-focus", "together", "consent", "submission", "trouble"]
