// The layout of the house, as rules over paths and lengths. Used by `npm run check`; server/architecture.test.ts
// shows that each rule can refuse something.
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

export const sourceRoots = ["app", "components", "server", "db", "content", "e2e", "bench", "bin"]

const drawers =
  /^(index|utils?|helpers?|types?|services?|managers?|common|lib|libs|misc|shared|constants|stuff|core)$/
const allowedDrawers = ["db/schema/index.ts"]
const vocabulary = /^(router|schema|queries|present|[a-z]+(-[a-z0-9]+)+)(\.test)?\.ts$/

export function readSource(root) {
  return sourceRoots.flatMap((folder) => read(root, join(root, folder)))
}

function read(root, folder) {
  let entries
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return [] // this root has nothing yet
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\.(ts|tsx|js|cjs|mjs)$/.test(file))
    .map((file) => describeFile(relative(root, file).replaceAll("\\", "/"), readFileSync(file, "utf8")))
}

export function describeFile(path, text) {
  return { path, lines: text.split("\n").length - 1, connects: /new pg\.(Client|Pool)\b/.test(text) }
}

/**
 * Every way in which these files break the layout, as sentences that say what to do instead.
 * @param {{ path: string, lines: number, connects?: boolean }[]} files
 */
export function layoutProblems(files) {
  return files.flatMap((file) => [
    ...drawerProblems(file),
    ...apiProblems(file),
    ...lengthProblems(file),
    ...doorProblems(file),
  ])
}

function drawerProblems({ path }) {
  if (allowedDrawers.includes(path)) return []
  const parts = path.split("/").map((part) => part.replace(/(\.test)?\.(d\.ts|tsx?|[cm]?js)$/, ""))
  const drawer = parts.find((part) => drawers.test(part))
  return drawer ? [`${path}: "${drawer}" is a drawer. Name the file for the one thing it does.`] : []
}

function apiProblems({ path }) {
  const [, , concept, name, deeper] = path.startsWith("server/api/") ? path.split("/") : []
  if (!concept || !name) return []
  if (deeper) return [`${path}: rooms of server/api have no folders inside.`]
  if (vocabulary.test(name)) return []
  return [`${path}: server/api rooms hold router, schema, queries, present and a verb-noun.ts per action.`]
}

function doorProblems({ path, connects }) {
  if (!connects || isTest(path) || !/^(app|components|content|server\/(api|domain))\//.test(path)) return []
  return [`${path}: a connection of its own passes by the door. Take a ViewerTx from withViewer.`]
}

const isFreeInLength = (path) => path.startsWith("content/") || path.startsWith("db/migrations/")
const isTest = (path) => /\.test\.tsx?$/.test(path) || path.startsWith("e2e/")

function lengthProblems({ path, lines }) {
  const most = isTest(path) ? 400 : 300
  if (isFreeInLength(path) || lines <= most) return []
  return [`${path}: ${lines} lines, more than ${most}. It holds two things; give each a file.`]
}

/** Not wrong yet: files that are getting long. */
export function longFiles(files) {
  return files.filter(({ path, lines }) => lines > 200 && !isTest(path) && !isFreeInLength(path))
}
