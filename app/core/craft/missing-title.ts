import type { CraftRule } from './craft-rule.ts'

/** Names that a builder made up. */
const MADE_UP =
  /^(?:question|q|text|radio|checkbox|comment|matrix|rating|item|field|panel)[ _-]?\d+$/i

/** Where no question is written, people are shown its name (WCAG 2.4.6). */
export const missingTitle: CraftRule = ({ questions }) =>
  questions.flatMap(({ part, json, pointer }) => {
    const title = json['title']
    const isMissing = title === undefined || title === null || title === ''
    return isMissing && MADE_UP.test(part.name) && part.kind !== 'computed'
      ? [
          {
            code: 'title_missing',
            severity: 'warning',
            pointer,
            message: `People are shown “${part.name}”, the name of this question, as no question is written`,
            fix: null,
          },
        ]
      : []
  })
