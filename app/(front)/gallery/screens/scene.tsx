"use client"

import { boundaryScenes } from "./boundary-scenes.tsx"
import { caseloadScenes } from "./caseload-scenes.tsx"
import { coupleScenes } from "./couple-scenes.tsx"
import { demonstrationScenes } from "./demonstration-scenes.tsx"
import { doorScenes } from "./door-scenes.tsx"
import { planScenes } from "./plan-scenes.tsx"
import { proofScenes } from "./proof-scenes.tsx"
import { safetyScenes } from "./safety-scenes.tsx"
import { sharingScenes } from "./sharing-scenes.tsx"

const scenes: Record<string, () => React.ReactNode> = {
  ...boundaryScenes,
  ...caseloadScenes,
  ...coupleScenes,
  ...demonstrationScenes,
  ...doorScenes,
  ...sharingScenes,
  ...planScenes,
  ...proofScenes,
  ...safetyScenes,
}

export function Scene({ name }: { name: string | undefined }) {
  const draw = name ? scenes[name] : undefined
  if (draw) return draw()
  return (
    <main className="phone">
      <ul>
        {Object.keys(scenes).map((key) => (
          <li key={key}>
            <a href={`?screen=${key}`}>{key}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}
