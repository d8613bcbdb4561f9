import type { CraftRule } from './craft-rule.ts'
import { nameOf, ownLanguage, titleOf, type KnownLanguage } from './words.ts'

const LEADING: { readonly [language in KnownLanguage]: RegExp } = {
  en: /^(?:(?:don|wouldn|isn|aren|shouldn|didn|doesn|haven|hasn|won|can|couldn)['’]t (?:you|we|it|they|there|the|this)\b|(?:do|would) you (?:not )?agree (?:that|with)\b)|\b(?:obviously|surely|of course|as (?:everyone|everybody|we all|you) knows?|clearly,|don['’]t you (?:think|agree)|wouldn['’]t you (?:say|agree))/i,
  de: /^(?:(?:finden|meinen|glauben|denken|stimmen) sie (?:nicht|etwa)\b|ist es nicht|sollte nicht)|\b(?:selbstverständlich|offensichtlich|wie jeder weiß|wie alle wissen|sicherlich)\b/i,
}

/** A question that says which answer is expected gets that answer. */
export const leadingWording: CraftRule = (questionnaire) => {
  const language = ownLanguage(questionnaire)
  if (language === null) return []
  return questionnaire.questions.flatMap((located) => {
    const words = LEADING[language].exec(titleOf(located) ?? '')?.[0]
    return words === undefined
      ? []
      : [
          {
            code: 'wording_leading',
            severity: 'advice',
            pointer: `${located.pointer}/title`,
            message: `${nameOf(located.part)} leads towards an answer (“${words}”). Name both sides: “Do you agree or disagree …”`,
            fix: null,
          },
        ]
  })
}
