import type { CalculatedValue, Element, Page } from '../core/definition/definition.ts'
import { isQuestion } from '../core/definition/definition.ts'
import { variablesIn, type Expression } from '../core/expression/expression.ts'
import { circlesIn } from '../core/logic/circles.ts'
import { rulesWith } from '../core/response/rules-with.ts'
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
  for (const [name = ''] of circlesIn(values))
    reading.error(reading.names.get(name) ?? '', 'expression_circle', `${name} ${message}`)
  for (const [name = ''] of circlesIn(rules))
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
      // Whether a question is shown may hang on its own answer; what is worked out can't.
      const reads = own.flatMap(variablesIn).filter((name) => name !== element.name)
      rules.set(element.name, new Set(reads))
      if (element.kind === 'computed' && element.expression !== null)
        values.set(element.name, new Set(variablesIn(element.expression)))
    }
  }
}
