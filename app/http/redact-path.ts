/** Where an address holds a token, receipt, invitation or collector key: each opens somebody's answers. */
const SECRETS = [
  /(?<=^\/s\/[^/]+\/done\/)[^/]+/,
  /(?<=^\/s\/[^/]+\/)(?!done\/|rich$)[^/]+/,
  /(?<=^\/r\/)[^/]+/,
  /(?<=^\/c\/)[^/]+/,
  /(?<=^\/studio\/surveys\/[^/]+\/collect\/)(?!new$)[^/]+/,
  /(?<=^\/i\/)[^/]+/,
  /(?<=^\/(?:setup|set-password|join)\/)[^/]+/,
  /(?<=^\/api\/v1\/receipts\/)[^/]+/,
]

/** An address as it may stand in a log. */
export const redactPath = (url: string): string =>
  SECRETS.reduce((path, secret) => path.replace(secret, '***'), url.split('?')[0] ?? '')
