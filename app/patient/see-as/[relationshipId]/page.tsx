import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { SeeAsFrame } from "#components/sharing/see-as.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { GivenAs } from "../../../_card/given.tsx"
import { ProveFirst } from "../../../_proof/prove-first.tsx"
import { Absent } from "../../../_together/absent.tsx"
import { ShownAs } from "../../../_together/shown.tsx"
import { togetherWords } from "../../../_together/words.ts"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { ForTwoAs, NotesAs } from "../../../clinician/patients/[circleId]/for-two.tsx"
import { GrantedChart } from "../../../clinician/patients/[circleId]/granted-chart.tsx"
import { GrantedDays } from "../../../clinician/patients/[circleId]/granted-days.tsx"
import { LaterDesk, LaterTogether } from "./later.tsx"

const deskWords = ["caseload", "care-plan", "plan-words", "sharing", "consent", "submission", "trouble"]

/** What one person sees of her, drawn by the policy that decides it for them; every control out of reach. */
export default async function SeeAsPage({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { name } = await requireSignIn()
  const t = await getTranslations("sharing.seeAs")
  const relationshipId = z.uuid().safeParse((await params).relationshipId).data
  const { people, isExact } = await ask((api) => api.consent.sharing())
  const person = people.find((one) => one.relationshipId === relationshipId)
  if (!person) notFound()
  if (person.kind === "partner" && !isExact)
    return (
      <RoomShell room="mine" current="sharing" name={name ?? undefined}>
        <h1>{t("frame", { name: person.name })}</h1>
        <Words of={["submission", "trouble", "proof"]}>
          <ProveFirst lead={t("proveLead")} action={t("prove", { name: person.name })} />
        </Words>
      </RoomShell>
    )
  return (
    <RoomShell room="mine" current="sharing">
      <SeeAsFrame name={person.name} backHref={`/patient/sharing?person=${person.relationshipId}`}>
        {person.kind === "partner" ? <AsPartner /> : <AsClinician relationshipId={person.relationshipId} />}
        {person.kind === "partner" && <ShownAs ownerName={name ?? ""} />}
        <GivenAs relationshipId={person.relationshipId} ownerName={name ?? ""} />
      </SeeAsFrame>
      {person.kind === "partner" && <p className="quiet small mt-3">{t("notes", { name: person.name })}</p>}
    </RoomShell>
  )
}

// Nothing can be typed here, and what the partner began to write is the partner's.
const nothing = (what: string) => ({ account: "", place: { room: "ours" as const, what }, kept: null })
const nothingBegun = { reflection: nothing("reflection"), tell: nothing("tell"), limit: nothing("limit") }

async function AsPartner() {
  const together = await ask((api) => api.sensateFocus.preview())
  if (!together) return <Absent />
  return (
    <Words of={togetherWords}>
      <LaterTogether
        room="ours"
        together={together}
        agreementHref="#"
        reflectionViewers={[]}
        drafts={nothingBegun}
        pressure={null}
      />
    </Words>
  )
}

async function AsClinician({ relationshipId }: { relationshipId: string }) {
  const { page } = await ask((api) => api.caseload.preview({ relationshipId }))
  const isDrawn = page.granted.steps || page.granted.ratings
  return (
    <Words of={deskWords}>
      <LaterDesk
        page={page}
        chart={isDrawn && page.sessions?.length ? <GrantedChart page={page} /> : null}
        days={page.days && <GrantedDays page={page} />}
        forTwo={<ForTwoAs relationshipId={relationshipId} patientName={page.name} />}
        notesOfTwo={<NotesAs relationshipId={relationshipId} />}
      />
    </Words>
  )
}
