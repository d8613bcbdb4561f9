import type { KnownLanguage } from './words.ts'

export type Side = 'negative' | 'neutral' | 'positive'

const NEUTRAL: { readonly [language in KnownLanguage]: RegExp } = {
  en: /^(?:neither|neutral|no opinion|average|undecided|about the same|unchanged|mixed|in between|fair|ok(?:ay)?$)/i,
  de: /^(?:weder|neutral|teils|unentschieden|mittel|mittelmäßig|gleich|unverändert)/i,
}
const NEGATIVE: { readonly [language in KnownLanguage]: RegExp } = {
  en: /\b(?:dis(?:agree|satisfied|like)\w*|un(?:likely|satisf\w+|happy|important|helpful|fair|clear|friendly|pleasant|acceptable|reliable)|(?:very |rather |quite )?(?:poor|bad|difficult|hard|terrible|awful|worse|worst|negative|slow))\b/i,
  de: /(?:\bun(?:zufrieden|wahrscheinlich|wichtig|freundlich|klar)|\b(?:schlecht|schwer|schwierig|mangelhaft|ungenügend|negativ|lehne)\b)/i,
}
const POSITIVE: { readonly [language in KnownLanguage]: RegExp } = {
  en: /\b(?:agree|satisfied|likely|happy|important|helpful|fair|clear|friendly|pleasant|acceptable|reliable|good|excellent|great|easy|outstanding|superb|better|best|positive|well|fantastic|amazing)\b/i,
  de: /\b(?:zufrieden|wahrscheinlich|wichtig|freundlich|klar|gut|sehr gut|ausgezeichnet|hervorragend|einfach|leicht|positiv|stimme|trifft)\b/i,
}

/** On which side of the middle a label stands; null where its words don't say. */
export function sideOf(label: string, language: KnownLanguage): Side | null {
  if (NEUTRAL[language].test(label)) return 'neutral'
  if (NEGATIVE[language].test(label)) return 'negative'
  return POSITIVE[language].test(label) ? 'positive' : null
}

/** Whether labels weigh something: "very good", "rather poor" … */
export const isEvaluative = (labels: readonly string[], language: KnownLanguage): boolean => {
  const known = labels.filter((label) => sideOf(label, language) !== null)
  return labels.length >= 3 && known.length >= labels.length - 1
}
