import { notFound } from "next/navigation"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Link } from "#components/ui/link.tsx"
import { Words } from "#components/ui/words.tsx"
import { env } from "#server/env.ts"
import { ComponentsSample } from "./components-sample.tsx"
import { DeskSample } from "./desk-samples.tsx"
import { LadderSample } from "./ladder-samples.tsx"
import { LogSample } from "./log-samples.tsx"
import { PlayerSample } from "./player-samples.tsx"
import { ProgressSample } from "./progress-samples.tsx"
import { TodaySample } from "./today-samples.tsx"

const screens = [
  "components",
  "today",
  "today-done",
  "today-many",
  "today-rest",
  "today-none",
  "today-empty",
  "today-offer",
  "today-offline",
  "player",
  "player-check",
  "player-before",
  "log",
  "log-correct",
  "log-safety",
  "log-not-saved",
  "log-offline",
  "log-list",
  "log-list-empty",
  "progress",
  "progress-few",
  "progress-empty",
  "ladder",
  "ladder-up",
  "ladder-down",
  "ladder-ask",
  "ladder-empty",
  "desk",
]

/** Each component in its states, for the eye and for the accessibility rules. It is no part of the product. */
export default async function Gallery({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  if (env().kind !== "demonstration") notFound()
  const { show = "" } = await searchParams
  if (show.startsWith("today")) {
    return (
      <RoomShell room="mine" current="today">
        <Words of={["today", "plan-words", "care-plan", "submission", "consent"]}>
          <TodaySample show={show} />
        </Words>
      </RoomShell>
    )
  }
  if (show.startsWith("player")) {
    return (
      <RoomShell room="mine" tabs={false}>
        <Words of={["player", "plan-words", "consent"]}>
          <PlayerSample show={show} />
        </Words>
      </RoomShell>
    )
  }
  if (show.startsWith("log")) {
    return (
      <RoomShell room="mine" tabs={false}>
        <Words of={["session-log", "plan-words", "care-plan", "submission", "consent"]}>
          <LogSample show={show} />
        </Words>
      </RoomShell>
    )
  }
  if (show.startsWith("progress")) {
    return (
      <RoomShell room="mine" current="progress">
        <ProgressSample show={show} />
      </RoomShell>
    )
  }
  if (show.startsWith("ladder")) {
    return (
      <RoomShell room="mine" current="progress">
        <Words of={["trainer-ladder", "plan-words", "consent"]}>
          <LadderSample show={show} />
        </Words>
      </RoomShell>
    )
  }
  if (show === "components") {
    return (
      <RoomShell room="mine">
        <Words of={["consent"]}>
          <ComponentsSample />
        </Words>
      </RoomShell>
    )
  }
  if (show === "desk") {
    return (
      <RoomShell room="caseload" current="people" name="Dr Adaeze Okafor">
        <DeskSample />
      </RoomShell>
    )
  }
  return (
    <RoomShell room="mine">
      <h1>Gallery</h1>
      <ul className="mbs-4">
        {screens.map((screen) => (
          <li key={screen}>
            <Link className="btn plain" href={`/gallery?show=${screen}`}>
              {screen}
            </Link>
          </li>
        ))}
      </ul>
    </RoomShell>
  )
}
