/** Tokens, receipts and collector keys open somebody's answers; they stay out of logs. */
export const redactPath = (url: string): string =>
  (url.split('?')[0] ?? '').replace(
    /(?<=\/)[A-Za-z0-9_-]{22}(?=\/|$)|(?<=\/)[A-Za-z0-9_-]{48}(?=\/|$|\.)/g,
    '***',
  )
