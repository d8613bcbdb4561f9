/** Where an address holds a token, receipt, invitation or collector key: each opens somebody's answers. */
const SECRETS = [
  /(?<=^\/s\/[^/]+\/done\/)[^/]+/i,
  /(?<=^\/s\/[^/]+\/)(?!done\/|rich$)[^/]+/i,
  /(?<=^\/r\/)[^/]+/i,
  /(?<=^\/c\/)[^/]+/i,
  /(?<=^\/studio\/surveys\/[^/]+\/collect\/)(?!new$)[^/]+/i,
  /(?<=^\/i\/)[^/]+/i,
  /(?<=^\/(?:setup|set-password|join)\/)[^/]+/i,
  /(?<=^\/api\/v1\/receipts\/)[^/]+/i,
]

/** An address as it may stand in a log. */
export const redactPath = (url: string): string =>
  SECRETS.reduce((path, secret) => path.replace(secret, '***'), url.split('?')[0] ?? '')
