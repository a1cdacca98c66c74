import { type SpawnOptions, spawnSync } from "node:child_process"
import { chownSync, readFileSync } from "node:fs"
import { userInfo } from "node:os"

const nobody = 65534

export type Command = {
  file: string
  args: string[]
  options: Pick<SpawnOptions, "uid" | "gid">
}

export type Privilege = "ours" | "namespace" | "nobody"

/** PostgreSQL refuses to run as root, or as a user that has no name, so those lend it another identity. */
export function choosePrivilege(): Privilege {
  const isRoot = process.getuid?.() === 0
  if (!isRoot && hasName()) return "ours"
  const tried = spawnSync("unshare", [...namespaceArgs, "true"], { stdio: "ignore" })
  if (tried.status === 0) return "namespace"
  return isRoot ? "nobody" : "ours"
}

function hasName(): boolean {
  try {
    return userInfo().username !== ""
  } catch {
    return false
  }
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
