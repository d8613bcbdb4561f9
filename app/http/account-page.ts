import { PASSWORD } from '../core/accounts/password-rules.ts'

/** What a page about an account says of its document: no search engine may list it. */
export const accountDocument = (title: string) => ({
  title: `${title} – Rapport`,
  lang: 'en',
  dir: 'ltr' as const,
  robots: 'noindex' as const,
})

export const PASSWORD_HINT = `At least ${PASSWORD.shortest} characters; ${PASSWORD.advised} or more are better. A few words in a row do well, and you may paste it.`
