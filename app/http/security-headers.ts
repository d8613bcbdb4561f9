import type { ServerResponse } from 'node:http'

export type Policy = 'strict' | 'development'

const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"

/** On every response, errors and files included. */
export function setSecurityHeaders(
  res: ServerResponse,
  /** Null where nothing is a page. */
  nonce: string | null,
  site: {
    readonly isHttps: boolean
    readonly policy: Policy
    /** Origins whose pages may frame this one; null where only our own may. */
    readonly framedBy: readonly string[] | null
    /** `own`: the page shows others of ours in frames, as the preview of a draft does. */
    readonly frames: 'none' | 'own'
  },
): void {
  res.setHeader(
    'Content-Security-Policy',
    nonce === null ? NO_PAGE : contentSecurityPolicy(nonce, site),
  )
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Referrer-Policy', 'same-origin')
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  res.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  )
  if (site.isHttps) res.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

function contentSecurityPolicy(
  nonce: string,
  {
    policy,
    framedBy,
    frames,
  }: {
    readonly policy: Policy
    readonly framedBy: readonly string[] | null
    readonly frames: 'none' | 'own'
  },
): string {
  // Vite's own client writes scripts and styles into the page.
  const inline = policy === 'development' ? "'unsafe-inline'" : `'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src 'self' ${inline}`,
    `style-src 'self' ${inline}`,
    "img-src 'self' data:",
    "font-src 'self'",
    policy === 'development' ? "connect-src 'self' ws:" : "connect-src 'self'",
    ...(frames === 'own' ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    `frame-ancestors ${ancestors(framedBy)}`,
    "base-uri 'none'",
  ].join('; ')
}

function ancestors(framedBy: readonly string[] | null): string {
  if (framedBy === null) return "'self'"
  return framedBy.length === 0 ? "'none'" : framedBy.join(' ')
}
