import type { JsonObject } from '../../../json.ts'
import { unreachable } from '../../../result.ts'
import type { StudyVariable } from '../../../study/study-variable.ts'
import type { DerivedVariable } from '../../../tally/derived/derived.ts'

/** What most people begin with, so that nothing need be typed twice. */
export type Preset = {
  /** What the button says. */
  readonly label: string
  readonly categories: readonly JsonObject[]
}

/** The least number of answers of which two are an end of the scale and not half of it. */
const LEAST_FOR_BOXES = 5

/** Ready-made categories of a derived variable; none where nothing is usual. */
export function presetsFor(
  kind: DerivedVariable['kind'],
  of: Pick<StudyVariable, 'categories' | 'measure'> | undefined,
): readonly Preset[] {
  const answers = (of?.categories ?? []).filter(({ role }) => role !== 'declined')
  switch (kind) {
    case 'recode':
      return answers.length < 2
        ? []
        : [
            {
              label: 'A group for each answer',
              categories: answers.map(({ value, label }, place) => ({
                value: `group${place + 1}`,
                label,
                from: [value],
              })),
            },
          ]
    case 'net': {
      if (of?.measure === 'multiple' || answers.length < LEAST_FOR_BOXES) return []
      const box = (value: string, label: string, from: typeof answers) => ({
        value,
        label: `${label}: ${from.map((each) => each.label).join(', ')}`,
        anyOf: from.map((each) => each.value),
      })
      return [
        {
          label: 'First two and last two answers',
          categories: [
            box('first2', 'First two', answers.slice(0, 2)),
            box('last2', 'Last two', answers.slice(-2)),
          ],
        },
      ]
    }
    case 'band':
    case 'compute':
      return []
    default:
      return unreachable(kind)
  }
}
