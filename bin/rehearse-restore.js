// For operators: a restore, rehearsed from beginning to end with invented people. It touches no installation.
import "./require-node.js"

for (const name of ["DATABASE_URL", "AUTH_URL", "WORKER_URL", "MIGRATE_URL", "OWNPACE_DATA"])
  delete process.env[name]
const { rehearse } = await import("../server/ledger/rehearse.ts")

try {
  const held = await rehearse((line) => console.log(line))
  console.log(
    held
      ? "What was taken back stays taken back."
      : "Something came back. Do not restore before this is mended.",
  )
  process.exitCode = held ? 0 : 1
} catch (cause) {
  console.error(cause)
  process.exitCode = 1
}
