// For operators: another key for the installation. The server must not run; a run that was killed is gone on with.
import "./require-node.js"
import { resolve } from "node:path"
import { claimDataFolder, Trouble } from "./claim.js"
import { openInstallation } from "./embedded.js"

const { EnvironmentError, env } = await import("../server/env.ts")
const dataDir = resolve(process.env.OWNPACE_DATA || ".data")
const stopping = []

try {
  stopping.push(claimDataFolder(dataDir))
  stopping.unshift(await openInstallation(dataDir))
  const { closePools, openPools } = await import("../server/api/pools.ts")
  const { rotateKeys } = await import("../server/crypto/rotate-keys.ts")
  const { hasKeys } = await import("../server/crypto/key-file.ts")
  if (!hasKeys()) throw new Trouble(`The keys are not in ${dataDir}. Put them back from their backup first.`)
  openPools(env().databases)
  stopping.unshift(closePools)
  const done = await rotateKeys((count) => console.log(`${count} looked at ...`))
  console.log(
    `The installation has a new key: ${done} sealed values open with it and no longer with the old one.`,
  )
  console.log("Copy installation.key to where you keep keys, and destroy the copies of the old one.")
} catch (cause) {
  if (cause instanceof EnvironmentError) for (const line of cause.lines) console.error(line)
  else console.error(cause instanceof Trouble ? cause.message : cause)
  process.exitCode = 1
} finally {
  for (const step of stopping) await step()
}
