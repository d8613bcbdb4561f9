import type { CalculatedValue, Element, Page } from '../core/definition/definition.ts'
import { isQuestion } from '../core/definition/definition.ts'
import { variablesIn, type Expression } from '../core/expression/expression.ts'
import type { Reading } from './reading.server.ts'

/** Values that are worked out from themselves, and questions that wait for each other to be shown. */
export function reportCircles(
  reading: Reading,
  pages: readonly Page[],
  calculated: readonly CalculatedValue[],
): void {
  const values = new Map<string, ReadonlySet<string>>()
  for (const { name, expression } of calculated) values.set(name, new Set(variablesIn(expression)))
  const rules = new Map<string, ReadonlySet<string>>()
  for (const page of pages) collect(page.elements, rulesWith([], page.visibleIf), values, rules)
  const message =
    'is worked out from itself. SurveyJS would start from what it was before; here every value is worked out anew, from the answers alone'
  for (const name of circlesIn(values, 'itself'))
    reading.error(reading.names.get(name) ?? '', 'expression_circle', `${name} ${message}`)
  for (const name of circlesIn(rules, 'others'))
    reading.error(
      reading.names.get(name) ?? '',
      'expression_circle',
      `Whether ${name} is shown depends on whether it is shown`,
    )
}

function collect(
  elements: readonly Element[],
  outer: readonly Expression[],
  values: Map<string, ReadonlySet<string>>,
  rules: Map<string, ReadonlySet<string>>,
): void {
  for (const element of elements) {
    const own = rulesWith(outer, element.visibleIf)
    if (element.kind === 'panel') collect(element.elements, own, values, rules)
    else if (isQuestion(element)) {
      rules.set(element.name, new Set(own.flatMap(variablesIn)))
      if (element.kind === 'computed' && element.expression !== null)
        values.set(element.name, new Set(variablesIn(element.expression)))
    }
  }
}

const rulesWith = (outer: readonly Expression[], own: Expression | null) =>
  own === null ? outer : [...outer, own]

/**
 * Names from which the arrows lead back to themselves: at once, or only over others. Whether a
 * question is shown may hang on its own answer; what is worked out can't hang on itself.
 */
function circlesIn(
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  shortest: 'itself' | 'others',
): readonly string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  for (const start of reads.keys()) {
    if (state.has(start)) continue
    // A stack of our own: a chain may be as long as the survey.
    const stack: { readonly name: string; readonly next: Iterator<string> }[] = []
    const enter = (name: string) => {
      state.set(name, 'open')
      stack.push({ name, next: (reads.get(name) ?? new Set<string>()).values() })
    }
    enter(start)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top.next.next()
      const value = step.done === true ? null : step.value
      if (value === null) {
        state.set(top.name, 'done')
        stack.pop()
      } else if ((value !== top.name || shortest === 'itself') && reads.has(value)) {
        if (state.get(value) === 'open') found.push(value)
        else if (!state.has(value)) enter(value)
      }
    }
  }
  return [...new Set(found)]
}
