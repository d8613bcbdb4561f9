import { dirOf } from './language-tag.ts'

/** Words of a survey within a sentence of ours, so that neither turns the other round. */
export const isolate = (text: string, locale: string): string =>
  dirOf(locale) === 'rtl' ? `\u2068${text}\u2069` : text
