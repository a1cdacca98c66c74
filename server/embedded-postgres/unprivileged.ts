import { type SpawnOptions, spawnSync } from "node:child_process"
import { chownSync, readFileSync } from "node:fs"

const nobody = 65534

export type Command = {
  file: string
  args: string[]
  options: Pick<SpawnOptions, "uid" | "gid">
}

export type Privilege = "ours" | "namespace" | "nobody"

/** PostgreSQL refuses to run as root, so root lends it another identity. */
export function choosePrivilege(): Privilege {
  if (process.getuid?.() !== 0) return "ours"
  const tried = spawnSync("unshare", [...namespaceArgs, "true"], { stdio: "ignore" })
  return tried.status === 0 ? "namespace" : "nobody"
}

export function unprivileged(privilege: Privilege, file: string, args: string[]): Command {
  if (privilege === "namespace") {
    return { file: "unshare", args: [...namespaceArgs, file, ...args], options: {} }
  }
  if (privilege === "nobody") return { file, args, options: identityOfNobody() }
  return { file, args, options: {} }
}

/** Where user namespaces are forbidden the files must really belong to the one who runs the server. */
export function giveTo(privilege: Privilege, path: string): void {
  if (privilege !== "nobody") return
  const { uid, gid } = identityOfNobody()
  chownSync(path, uid, gid)
}

// The user namespace keeps root's reach on disk while PostgreSQL sees an ordinary user; no chown is needed.
const namespaceArgs = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`, "--"]

function identityOfNobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"))
  const [, , uid, gid] = line?.split(":") ?? []
  return { uid: Number(uid ?? nobody), gid: Number(gid ?? nobody) }
}
