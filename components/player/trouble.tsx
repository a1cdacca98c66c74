"use client"

import { useTranslations } from "next-intl"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import type { Ending } from "#server/domain/session-log/session-log.ts"

export type TroubleProps = { open: boolean; onGoOn: () => void; onEnd: (endedBy: Ending) => void }

/** "Something is wrong": each way on is one tap, and going on is one of them. */
export function Trouble({ open, onGoOn, onEnd }: TroubleProps) {
  const t = useTranslations("player.trouble")
  return (
    <Dialog open={open} title={t("title")} onClose={onGoOn}>
      <p>{t("text")}</p>
      <div className="mbs-5">
        <Answers column>
          <Answer icon="stop" onClick={() => onEnd("discomfort")}>
            {t("hurts")}
          </Answer>
          <Answer icon="shield" onClick={() => onEnd("red_flag")}>
            {t("worried")}
          </Answer>
          <Answer icon="clock" onClick={() => onEnd("interrupted")}>
            {t("interrupted")}
          </Answer>
          <Answer icon="begin" onClick={onGoOn}>
            {t("goOn")}
          </Answer>
        </Answers>
      </div>
    </Dialog>
  )
}
