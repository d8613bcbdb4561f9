import type { CraftRule, LocatedQuestion } from './craft-rule.ts'
import { isEvaluative } from './scale-words.ts'
import { nameOf, ownLanguage, plainText, scaleOf, titleOf, type KnownLanguage } from './words.ts'

/** Two words that stand for one thing. */
const ONE_THING =
  /\b(?:terms and conditions|friends and family|family and friends|health and safety|pros and cons|more and more|again and again|up and down|back and forth|between \S+ and \S+|from \S+ to \S+ and|both|either|whether or not|and\/or|one or more|two or more|now and (?:then|again)|research and development|yes or no|\d+ (?:and|or) \d+|(?:days?|weeks?|months?|years?|times?|persons?|people) or (?:more|less|fewer|older|younger)|or (?:more|less|fewer|so|not|other)|or (?:a |an |any )?other|and so on|ladies and gentlemen|trial and error|supply and demand)\b/i

const JOINED: { readonly [language in KnownLanguage]: RegExp } = {
  en: /\p{L}+ (?:and|as well as) (?:(?:the|its|their|our|your|my|how|that|a|an) )?\p{L}+/iu,
  de: /\p{L}+ (?:und|sowie) (?:(?:der|die|das|den|dem|des|ihre?|unsere?|wie) )?\p{L}+/iu,
}

/**
 * One answer for two things: nobody knows which one was meant. Looked for where one thing is
 * weighed: on scales of judgement, and in their rows.
 */
export const doubleBarrelled: CraftRule = (questionnaire) => {
  const language = ownLanguage(questionnaire)
  if (language === null) return []
  return questionnaire.questions.flatMap((located) =>
    isEvaluative(scaleOf(located.part), language) || located.part.kind === 'rating'
      ? statementsOf(located).flatMap(({ text, pointer }) => {
          const joined = joinedIn(text, language)
          return joined === null
            ? []
            : [
                {
                  code: 'double_barrelled',
                  severity: 'advice' as const,
                  pointer,
                  message: `${nameOf(located.part)} may ask two things at once (“${joined}”), and gets one answer for both. Ask them one by one`,
                  fix: null,
                },
              ]
        })
      : [],
  )
}

function joinedIn(text: string, language: KnownLanguage): string | null {
  const questions = text.split('?').filter((part) => part.trim() !== '')
  const bare = text.replace(/\([^)]*\)/g, ' ').replace(/["“«][^"”»]*["”»]/g, ' ')
  if (ONE_THING.test(bare)) return null
  if (text.trim().endsWith('?') && questions.length > 1)
    return `${questions.slice(0, 2).join('?').trim()}?`
  return JOINED[language].exec(asked(bare))?.[0] ?? null
}

/** A sentence that only leads there may name as much as it likes; the last one asks. */
const asked = (text: string): string =>
  text
    .split(/(?<=[.:!])\s+/)
    .findLast((sentence) => sentence.trim() !== '')
    // What comes before the first comma sets the scene: "When you called and asked for help, …".
    ?.replace(
      /^(?:when|if|after|before|since|while|thinking|wenn|als|nachdem|bevor|seit)\b[^,]*,/i,
      '',
    ) ?? ''

const statementsOf = (located: LocatedQuestion) => {
  const { part, pointer } = located
  if (part.kind === 'matrix')
    return part.rows.map(({ label }) => ({ text: plainText(label), pointer: `${pointer}/rows` }))
  const title = titleOf(located)
  return title === null ? [] : [{ text: title, pointer: `${pointer}/title` }]
}
