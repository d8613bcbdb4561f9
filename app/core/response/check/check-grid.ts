import type { Grid } from '../../definition/definition.ts'
import { isJsonObject, type Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { fieldProblem, isBlank, refused, under, type Check, type Upload } from './checked.ts'
import { checkGroup, type Group } from './group.ts'
import { shownRows } from './rows.ts'
import { duplicatesIn } from './unique.ts'

export function checkGrid(question: Grid, group: Group): Check {
  const rows = new Set(question.rows.map(({ value }) => value))
  return ({ raw, pointer, context }) => {
    if (!isBlank(raw) && !isJsonObject(raw))
      return refused(pointer, 'wrong_type', 'The answer is an object of rows')
    const given = isJsonObject(raw) ? raw : {}
    const problems: FieldProblem[] = []
    const notShown: string[] = []
    const uploads: Upload[] = []
    const dropped: string[] = []
    for (const key of Object.keys(given))
      if (!rows.has(key))
        problems.push(fieldProblem(under(pointer, key), 'not_a_row', 'There is no such row'))
    const shown = new Set(shownRows(question.rows, question.rules, context))
    const answered: { [row: string]: Json } = {}
    for (const [index, row] of question.rows.entries()) {
      if (!shown.has(row)) {
        notShown.push(
          ...group.questions.map((inner) => `${question.name}/${row.value}/${inner.question.name}`),
        )
        continue
      }
      const at = under(pointer, row.value)
      const cells = Object.hasOwn(given, row.value) ? given[row.value] : undefined
      if (!isBlank(cells) && !isJsonObject(cells)) {
        problems.push(fieldProblem(at, 'wrong_type', 'A row is an object'))
        continue
      }
      const place = { index, name: row.value }
      const checked = checkGroup(group, isJsonObject(cells) ? cells : {}, at, context, place)
      problems.push(...checked.problems)
      uploads.push(...checked.uploads)
      dropped.push(...checked.dropped)
      notShown.push(...checked.notShown.map((name) => `${question.name}/${row.value}/${name}`))
      if (Object.keys(checked.answers).length > 0) answered[row.value] = checked.answers
    }
    problems.push(...duplicatesIn(question, Object.entries(answered), pointer))
    if (problems.length > 0) return { problems, notShown, dropped }
    return {
      problems,
      notShown,
      uploads,
      dropped,
      ...(Object.keys(answered).length === 0 ? {} : { value: answered }),
    }
  }
}
