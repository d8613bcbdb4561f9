import type { Check } from '../drafting/check.ts'
import type { CraftRule } from './craft-rule.ts'
import { nameOf } from './words.ts'

const finding = (pointer: string, message: string): Check => ({
  code: 'alternative_missing',
  severity: 'warning',
  pointer,
  message,
  fix: null,
})

/** A picture without words is nothing to those who can't see it (WCAG 1.1.1). */
export const missingAlternative: CraftRule = ({ parts, questions }) => [
  ...parts.flatMap(({ part, json, pointer }) => {
    // What is written empty is meant to be passed over.
    if (part.kind === 'image')
      return part.alternative === null && json['altText'] === undefined
        ? [finding(pointer, 'This picture has no words for those who can’t see it')]
        : []
    if (part.kind !== 'html') return []
    return Object.values(part.html).some((html) => /<img\b(?![^>]*\balt=)/i.test(html))
      ? [finding(`${pointer}/html`, 'A picture in this text has no alt attribute')]
      : []
  }),
  ...questions.flatMap(({ part, json, pointer }) => {
    if (part.kind !== 'single' && part.kind !== 'multiple') return []
    if (part.control !== 'images') return []
    const unnamed = part.choices.filter(
      ({ picture, label, value }) => picture !== undefined && label.default === String(value),
    )
    return unnamed.length === 0 || !isBareName(json['choices'])
      ? []
      : [
          finding(
            `${pointer}/choices`,
            `${unnamed.length} of the pictures of ${nameOf(part)} have no text of their own; those who can’t see them hear only their values`,
          ),
        ]
  }),
]

/** Whether values are codes rather than words. */
const isBareName = (choices: unknown): boolean =>
  Array.isArray(choices) &&
  choices.some(
    (choice: unknown) =>
      typeof choice === 'object' &&
      choice !== null &&
      'value' in choice &&
      !('text' in choice) &&
      /^(?:\d+|.*\d{2,}|[a-z]{1,3}\d*|(?:img|image|item|pic)[\W_]?\d*)$/i.test(
        String(choice.value),
      ),
  )
