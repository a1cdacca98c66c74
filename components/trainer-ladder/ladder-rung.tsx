import { useTranslations } from "next-intl"
import { Button } from "#components/ui/button.tsx"
import { classNames } from "#components/ui/class-names.ts"
import { pebblePath } from "#components/ui/pebble.tsx"
import type { LadderItem } from "#server/domain/trainer-ladder/ladder.ts"
import { useRungName } from "./use-rung-name.ts"

export type LadderRungProps = {
  item: LadderItem
  state: "been" | "at" | "ahead"
  /** Who opens it, when it is not open yet; null when it is. */
  closedBy: string | null
  onUse: () => void
}

export function LadderRung({ item, state, closedBy, onUse }: LadderRungProps) {
  const t = useTranslations("trainer-ladder")
  const name = useRungName()(item.label, item.kind)
  const size = [
    item.diameterMm !== null && t("across", { mm: item.diameterMm }),
    item.lengthMm !== null && t("long", { mm: item.lengthMm }),
  ].filter((part) => part !== false)
  return (
    <li className={classNames(state !== "ahead" && state)} aria-current={state === "at" ? "step" : undefined}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={pebblePath} />
      </svg>
      <div className="rung">
        <p>
          {name}
          {size.length > 0 && <span className="quiet small">{size.join(", ")}</span>}
          {item.difficulty !== null && (
            <span className="quiet small">{t("difficulty", { number: item.difficulty })}</span>
          )}
          {closedBy !== null && <span className="quiet small">{t("closed", { name: closedBy })}</span>}
        </p>
        {state === "at" ? (
          <span className="chip on">{t("now")}</span>
        ) : (
          closedBy === null && (
            <Button look="plain" onClick={onUse}>
              {t("use")}
              <span className="vh">: {name}</span>
            </Button>
          )
        )}
      </div>
    </li>
  )
}
