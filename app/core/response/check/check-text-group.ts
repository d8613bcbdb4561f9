import type { TextGroup } from '../../definition/definition.ts'
import { isTrue } from '../../expression/evaluate.ts'
import { isJsonObject, type Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { isBlank, fieldProblem, refused, under, type Check } from './checked.ts'
import { compileCheck } from './compile-check.ts'

export function checkTextGroup(question: TextGroup): Check {
  const items = question.items.map((item) => ({ item, check: compileCheck(item) }))
  const names = new Set(question.items.map(({ name }) => name))
  return ({ raw, pointer, context }) => {
    if (!isBlank(raw) && !isJsonObject(raw))
      return refused(pointer, 'wrong_type', 'The answer is an object of texts')
    const given = isJsonObject(raw) ? raw : {}
    const problems: FieldProblem[] = []
    const answered: { [name: string]: Json } = {}
    const dropped = Object.keys(given)
      .filter((key) => !names.has(key))
      .map((key) => under(pointer, key))
    for (const { item, check } of items) {
      const at = under(pointer, item.name)
      const own = Object.hasOwn(given, item.name) ? given[item.name] : undefined
      const checked = check({ raw: own, comment: undefined, pointer: at, context })
      problems.push(...checked.problems)
      if (checked.value !== undefined) answered[item.name] = checked.value
      else if (checked.problems.length === 0 && context !== null && isDemanded(item, context))
        problems.push(
          fieldProblem(at, 'required', 'This needs an answer', {}, item.requiredErrorText),
        )
    }
    if (problems.length > 0) return { problems }
    return Object.keys(answered).length === 0
      ? { problems: [], dropped }
      : { value: answered, problems: [], dropped }
  }
}

const isDemanded = (
  item: TextGroup['items'][number],
  { scope, at }: { readonly scope: Parameters<typeof isTrue>[1]; readonly at: number | undefined },
) => item.isRequired || (item.requiredIf !== null && isTrue(item.requiredIf, scope, at))
