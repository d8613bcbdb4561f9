import type { ServerResponse } from 'node:http'

/** On every response, errors and files included. */
export function setSecurityHeaders(
  res: ServerResponse,
  nonce: string,
  site: { readonly isHttps: boolean; readonly policy: 'strict' | 'development' },
): void {
  res.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, site.policy))
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

function contentSecurityPolicy(nonce: string, policy: 'strict' | 'development'): string {
  // Vite's own client writes scripts and styles into the page.
  const inline = policy === 'strict' ? `'nonce-${nonce}'` : "'unsafe-inline'"
  return [
    "default-src 'none'",
    `script-src 'self' ${inline}`,
    `style-src 'self' ${inline}`,
    "img-src 'self' data:",
    "font-src 'self'",
    policy === 'strict' ? "connect-src 'self'" : "connect-src 'self' ws:",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
}
