import { levelInside } from '#app/core/response/live/live-page-of.ts'
import type { Grid } from '#app/core/definition/definition.ts'
import { rowsIn } from '#app/core/response/inside.ts'
import { groupOf, groupView, headsOf, problemsByGroup } from './group-view.ts'
import { layoutOf } from './layout-of.ts'
import type { Asked } from './place.ts'
import type { GridView } from './view.ts'

export function gridView(asked: Asked<Grid>): GridView {
  const { question, path, common, place, value } = asked
  const group = groupOf(asked)
  const level = levelInside(place.level, question)
  const problemsOf = problemsByGroup(place.problems, path)
  const groups = rowsIn({ question, group, path, value, context: place.context }).map((inside) =>
    groupView(asked, group, inside, {
      label: place.wording.plain(inside.row.label),
      remove: null,
      focus: 'elsewhere',
      level,
      problems: problemsOf(inside.path),
    }),
  )
  return {
    ...common,
    kind: 'grid',
    layout: layoutOf(question),
    columns: headsOf(asked, groups),
    groups,
  }
}
