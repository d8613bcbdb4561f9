import type { CraftRule } from './craft-rule.ts'
import { nameOf, plainText } from './words.ts'

/** Two answers that read alike can't be told apart by who answers. */
export const repeatedLabel: CraftRule = ({ questions }) =>
  questions.flatMap(({ part, json, pointer }) => {
    if (!('choices' in part) && part.kind !== 'matrix') return []
    const key =
      part.kind === 'matrix' ? 'columns' : part.kind === 'rating' ? 'rateValues' : 'choices'
    // Carried choices, and those of a rule, are offered at different times.
    if (!Array.isArray(json[key]) || ('rules' in part && part.rules !== null)) return []
    const choices = part.kind === 'matrix' ? part.columns : part.choices
    const seen = new Set<string>()
    for (const choice of choices) {
      if (choice.picture !== undefined) return []
      const label = choice.label.default.trim().toLowerCase()
      if (seen.has(label) && label !== '')
        return [
          {
            code: 'label_repeated',
            severity: 'warning',
            pointer: `${pointer}/${key}`,
            message: `${nameOf(part)} offers “${plainText(choice.label)}” twice, under different values`,
            fix: null,
          },
        ]
      seen.add(label)
    }
    return []
  })
