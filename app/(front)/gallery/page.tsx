import { notFound } from "next/navigation"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"

export default function Gallery() {
  if (process.env.NODE_ENV === "production") notFound()
  return (
    <RoomShell room="mine" current="today">
      <h1>Take what fits today.</h1>
      <Answers>
        <Answer icon="begin">Begin</Answer>
        <Answer icon="moon">Not today</Answer>
      </Answers>
      <VisibilityLine viewers={[{ name: "Dr Okafor" }, { name: "Lena Lind" }]} href="/patient/sharing" />
      <Button look="primary">Save</Button>
    </RoomShell>
  )
}
