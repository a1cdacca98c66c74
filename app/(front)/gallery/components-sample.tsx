"use client"

import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { ThemeSwitch } from "#components/shell/theme-switch.tsx"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Chip } from "#components/ui/chip.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { Field, SelectField } from "#components/ui/field.tsx"
import { Scale, type ScaleValues } from "#components/ui/scale.tsx"
import { Segments } from "#components/ui/segments.tsx"
import { SafetyState, Skeleton, State } from "#components/ui/state.tsx"
import { Stepper } from "#components/ui/stepper.tsx"
import { Table } from "#components/ui/table.tsx"
import { Toast } from "#components/ui/toast.tsx"

const endings = [
  { value: "chose", label: "I chose to stop" },
  { value: "planned", label: "The time was up" },
]
const moments = [
  { key: "before", label: "Before" },
  { key: "peak", label: "Strongest" },
  { key: "after", label: "After" },
]

export function ComponentsSample() {
  const [minutes, setMinutes] = useState(3)
  const [pain, setPain] = useState<ScaleValues>({ before: 1 })
  const [open, setOpen] = useState(false)
  return (
    <div className="grid gap-6">
      <h1>Components</h1>
      <div className="row wrap">
        <Button look="primary" onClick={() => setOpen(true)}>
          Open the dialog
        </Button>
        <Button>Print one page</Button>
        <Button look="plain">Write back</Button>
        <Button disabled>Saving</Button>
        <Button look="stop">Stop</Button>
      </div>
      <Answers>
        <Answer icon="begin">Begin</Answer>
        <Answer icon="clock">Another time</Answer>
        <Answer icon="moon">Not today</Answer>
      </Answers>
      <div className="grid">
        <VisibilityLine viewers={[]} href="/gallery" />
        <VisibilityLine viewers={[{ name: "Amara" }]} until="2026-11-30" />
        <VisibilityLine viewers={[{ name: "Dr Okafor" }, { name: "Jo" }]} about="Ratings" />
      </div>
      <Field id="call" label="What you call it" hint="A colour, a number, any word." defaultValue="Green" />
      <Field
        id="long"
        label="Length, in millimetres"
        hint="From the box, or measure it."
        defaultValue="9"
        error="Write a number from 30 to 200."
      />
      <SelectField
        id="zone"
        label="Time zone"
        options={[
          { value: "london", label: "London" },
          { value: "cairo", label: "Cairo" },
        ]}
      />
      <Stepper
        label="Minutes"
        less="One minute less"
        more="One minute more"
        value={minutes}
        text={`${minutes} minutes`}
        onChange={setMinutes}
      />
      <ChoiceGroup legend="How it ended" name="end" columns="two" options={endings} defaultValue="chose" />
      <Checkbox label="Other people use this phone" hint="We sign you out after 2 minutes." defaultChecked />
      <Scale
        name="pain"
        legend="Pain"
        moments={moments}
        ends={{ low: "0 is none", high: "10 is the most you can imagine" }}
        skip="Skip"
        keys="Enter goes on"
        values={pain}
        onChange={setPain}
      />
      <Segments
        label="People"
        current="/gallery?show=components"
        items={[
          { href: "/gallery", label: "Dr Okafor" },
          { href: "/gallery?show=components", label: "Jo" },
        ]}
      />
      <div className="row wrap">
        <Chip>plan 6</Chip>
        <Chip look="on">changed</Chip>
        <Chip look="draft">default, for clinical review</Chip>
        <Chip look="heed">would want to know</Chip>
        <Chip look="safety">safety</Chip>
      </div>
      <Table
        caption="Sessions"
        columns={[
          { key: "day", label: "Day" },
          { key: "used", label: "Used" },
          { key: "minutes", label: "Minutes", numeric: true },
        ]}
        rows={[{ key: "1", cells: { day: "Sun 22", used: "Green", minutes: 3 } }]}
      />
      <Toast action="Undo" onAction={() => undefined}>
        Not today. It comes round on Tuesday.
      </Toast>
      <State title="Nothing here yet">
        <p>Your first session appears here, if you keep one.</p>
      </State>
      <Skeleton title="Fetching your page" />
      <State icon="offline" title="No connection">
        <p>What you wrote is kept on this phone. You can go on.</p>
      </State>
      <SafetyState title="Stop here today">
        <p className="quiet">Bleeding after a session needs a look. Call 111, or your clinic.</p>
      </SafetyState>
      <ThemeSwitch
        theme="system"
        legend="Light or dark"
        labels={{ system: "As my phone", light: "Light", dark: "Dark" }}
      />
      <Dialog open={open} title="Stop sharing ratings with Dr Okafor?" onClose={() => setOpen(false)}>
        <p>
          She can no longer open them, from this second. She sees that ratings are not shared, and no reason.
        </p>
        <div className="mbs-5">
          <Answers>
            <Answer onClick={() => setOpen(false)}>Stop sharing</Answer>
            <Answer onClick={() => setOpen(false)}>Keep sharing</Answer>
          </Answers>
        </div>
      </Dialog>
    </div>
  )
}
