import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "ownpace-prepare-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content))

/** A checkout as small as can be: what builds it and what it runs on both lie beside it, so nothing is fetched. */
function checkout() {
  mkdirSync(join(folder, "bin"))
  cpSync(join(import.meta.dirname, "prepare.js"), join(folder, "bin", "prepare.js"))
  const needs = {
    devDependencies: { builder: "file:builder" },
    optionalDependencies: { platform: "file:platform" },
  }
  const places = ["builder", "platform"].map((name) => {
    mkdirSync(join(folder, name))
    write(`${name}/package.json`, { name, version: "1.0.0" })
    return [`node_modules/${name}`, { resolved: name, link: true }]
  })
  write("package.json", { name: "small", type: "module", ...needs })
  const packages = {
    "": { name: "small", ...needs },
    builder: { version: "1.0.0", dev: true },
    platform: { version: "1.0.0", optional: true },
    ...Object.fromEntries(places),
  }
  write("package-lock.json", { name: "small", lockfileVersion: 3, requires: true, packages })
}

it("whoever starts it on a fresh machine that is called a production one has what the build needs", () => {
  checkout()
  const { status } = spawnSync(process.execPath, ["bin/prepare.js"], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NODE_ENV: "production", NPM_CONFIG_OMIT: "optional" },
  })
  expect(status).toBe(0)
  for (const name of ["builder", "platform"])
    expect(existsSync(join(folder, "node_modules", name))).toBe(true)
})
