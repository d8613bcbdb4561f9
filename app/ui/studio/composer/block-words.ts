import type { BlockKind, Visibility } from '../../../core/composition/block.ts'
import type { KindWords } from '../findings/kind-words.ts'

export const BLOCK_KINDS: Readonly<Record<BlockKind, KindWords>> = {
  finding: { label: 'Finding', says: 'A key finding with its figure' },
  question: { label: 'Question', says: 'How people answered a question' },
  crosstab: { label: 'Table', says: 'A question by a published break' },
  comparison: { label: 'Comparison', says: 'The same in two surveys, beside each other' },
  text: { label: 'Text', says: 'A heading and your own words' },
  fieldwork: { label: 'Fieldwork', says: 'How many came, since when, and whether it is open' },
  method: { label: 'Method', says: 'The method statement' },
}

export const VISIBILITY_WORDS: Readonly<Record<Visibility, KindWords>> = {
  always: {
    label: 'Everybody, at any time',
    says: 'From the first release on, while answers still come in.',
  },
  afterAnswering: {
    label: 'People who have answered',
    says: 'In the browser in which they answered. So nobody’s answers follow the figures.',
  },
  afterClose: {
    label: 'Everybody, once the survey is closed',
    says: 'Nothing is shown while it takes answers.',
  },
  never: {
    label: 'Nobody without a link',
    says: 'Only you, those who work on this survey, and whoever has one of your links to results.',
  },
}
