export type MoveButtonsProps = {
  up: string
  down: string
  /** Null at the end of the list: the button stays where it is and does nothing. */
  onUp: (() => void) | null
  onDown: (() => void) | null
}

export function MoveButtons({ up, down, onUp, onDown }: MoveButtonsProps) {
  return (
    <div className="flex">
      <MoveButton label={up} path="m6 14.5 6-6 6 6" onPress={onUp} />
      <MoveButton label={down} path="m6 9.5 6 6 6-6" onPress={onDown} />
    </div>
  )
}

function MoveButton({ label, path, onPress }: { label: string; path: string; onPress: (() => void) | null }) {
  return (
    <button
      type="button"
      className="grid h-11 w-11 cursor-pointer place-items-center border-0 bg-transparent p-0 text-quiet aria-disabled:cursor-default aria-disabled:opacity-40"
      aria-label={label}
      aria-disabled={onPress === null}
      onClick={() => onPress?.()}
    >
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}
