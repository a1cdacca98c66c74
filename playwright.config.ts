import { tmpdir } from "node:os"
import { join } from "node:path"
import { defineConfig, devices } from "@playwright/test"
import { findBrowser } from "./bin/find-browser.js"

// bin/e2e.js sets these; the workers of a run that was started by hand inherit what is set here.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000))
process.env.E2E_DATA ??= join(tmpdir(), `ownpace-e2e-${process.pid}`)
const executablePath = findBrowser()

export default defineConfig({
  testDir: "e2e",
  testMatch: /[.]spec[.]ts$/,
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 1, // how many needed it is printed at the end, and each is a fault to find
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "line",
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: { mode: "retain-on-failure", screenshots: false }, // pictures of each moment cost as much as the journey
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "phone",
      use: { ...devices["Desktop Chrome"], viewport: { width: 390, height: 844 }, hasTouch: true },
      testIgnore: /[.]desk[.]spec[.]ts$/,
    },
    {
      name: "desk",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
      testIgnore: /[.]phone[.]spec[.]ts$/,
    },
  ],
  webServer: {
    command: "exec node bin/start.js",
    url: `http://localhost:${process.env.E2E_PORT}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: { PORT: process.env.E2E_PORT, OWNPACE_DATA: process.env.E2E_DATA, DATABASE_URL: "", PUBLIC_URL: "" },
  },
})
