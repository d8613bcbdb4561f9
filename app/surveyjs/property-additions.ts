import { QUESTION_TYPES } from '../core/drafting/edits/question-types.ts'
import type { ClassName, Property, PropertyKind } from '../core/drafting/properties/property.ts'

const ours = (key: string, kind: PropertyKind, more: Partial<Property> = {}): Property => ({
  key,
  kind,
  older: [],
  effect: 'everywhere',
  rank: 'usual',
  ...more,
})

const json: PropertyKind = { kind: 'json' }

const ofSurvey: readonly Property[] = [
  ours('look', { kind: 'choice', values: ['plain', 'rich'] }),
  ours('pageOrder', { kind: 'choice', values: ['initial', 'random'] }, { default: 'initial' }),
  ours('insistOnTimeLimit', { kind: 'switch' }),
  ours('introduction', { kind: 'choice', values: ['ours', 'own'] }, { default: 'ours' }),
  ours('screenOut', { kind: 'part', class: 'screenout' }),
  ours('arms', json),
  ours('theme', json, { rank: 'rare' }),
]

const words: PropertyKind = { kind: 'text', lines: 'several', isLocalized: true }

/** For whom the questions are not. */
const ofScreenOut: readonly Property[] = [
  ours('expression', { kind: 'expression', of: 'condition' }),
  ours('message', words),
  ours('askAgain', words),
]

const WITHOUT_ANSWER: ReadonlySet<string> = new Set(['html', 'image', 'panel', 'expression'])

/** What Rapport adds to a source; SurveyJS passes over it. */
export const ADDITIONS: { readonly [name: ClassName]: readonly Property[] } = {
  survey: ofSurvey,
  screenout: ofScreenOut,
  ...Object.fromEntries(
    QUESTION_TYPES.filter(({ type }) => !WITHOUT_ANSWER.has(type)).map(({ type }) => [
      type,
      [ours('attentionCheck', { kind: 'answer' })],
    ]),
  ),
}
