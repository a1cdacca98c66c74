import { useFormatter, useTranslations } from "next-intl"

export type WhatStaysProps = {
  rooms: readonly ("mine" | "ours" | "caseload")[]
  /** Who keeps a record of this person's care, by name. */
  keepers: readonly string[]
}

/** Said before anything is erased: what goes, what stays, and why. */
export function WhatStays({ rooms, keepers }: WhatStaysProps) {
  const t = useTranslations("take-away.erase")
  const format = useFormatter()
  const is = (room: WhatStaysProps["rooms"][number]) => rooms.includes(room)
  return (
    <>
      <h3>{t("goes")}</h3>
      <ul className="list-disc ps-5">
        {is("mine") && <li>{t("goesMine")}</li>}
        {is("ours") && <li>{t("goesOurs")}</li>}
        <li>{t("goesAccount")}</li>
        <li>{t("goesSharing")}</li>
      </ul>
      <h3>{t("stays")}</h3>
      <ul className="list-disc ps-5">
        {keepers.length > 0 && <li>{t("staysKeepers", { names: format.list([...keepers]) })}</li>}
        {is("mine") && <li>{t("staysPartner")}</li>}
        {is("ours") && <li>{t("staysPlan")}</li>}
        {is("caseload") && <li>{t("staysRecord")}</li>}
        <li>{t("staysLog")}</li>
      </ul>
    </>
  )
}
