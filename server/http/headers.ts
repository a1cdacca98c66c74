import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { env } from "#server/env.ts"

/** A page's rules: our own scripts by nonce, nothing from elsewhere, in nobody's frame, kept in no cache. */
export function protectPage(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  const nonce = randomBytes(16).toString("base64")
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
  request.headers["content-security-policy"] = policy // Next takes the nonce from here
  response.setHeader("Content-Security-Policy", policy)
  response.setHeader("Cache-Control", "private, no-store")
  protect(response)
}

export function protect(response: ServerResponse): void {
  if (env().publicUrl.protocol === "https:")
    response.setHeader("Strict-Transport-Security", "max-age=31536000")
  response.setHeader("X-Content-Type-Options", "nosniff")
  response.setHeader("Referrer-Policy", "no-referrer")
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin")
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin")
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
}

export const isStatic = (url: string): boolean => url.startsWith("/_next/") || url === "/icon.svg"
