/** Something that works until it is stopped, or until it ends by itself, well or badly. */
export type Work = { promise: Promise<void>; stop(): Promise<void> }

export type Going<T extends Work> = { now(): T; close(): Promise<void> }

/** Begins a work again, after a rest, each time it ends by itself: the database may have been away for a moment. */
export async function keepGoing<T extends Work>(
  begin: () => Promise<T>,
  restMs: number,
  hasStopped: (cause: unknown) => void,
): Promise<Going<T>> {
  let isClosing = false
  let rest: ReturnType<typeof setTimeout> | undefined
  let beginning: Promise<void> | undefined
  let current = await begin()
  watch(current)

  function watch(work: T): void {
    const again = (cause: unknown) => {
      if (isClosing || work !== current) return
      hasStopped(cause)
      later()
    }
    work.promise.then(again, again)
  }

  function later(): void {
    rest = setTimeout(() => {
      beginning = anew()
    }, restMs)
  }

  async function anew(): Promise<void> {
    try {
      current = await begin()
      watch(current)
    } catch (cause) {
      hasStopped(cause)
      if (!isClosing) later()
    }
  }

  return {
    now: () => current,
    async close() {
      isClosing = true
      clearTimeout(rest)
      await beginning
      await current.stop().catch(() => {}) // it may have stopped by itself
    },
  }
}
