import type { Standing } from '#app/core/response/live/standing.ts'
import type { ElementView } from './view.ts'

/** Says of views what comes and goes; `prefix` is of the row or entry around. */
export const withParts = (
  views: readonly ElementView[],
  standing: readonly Standing[],
  prefix = '',
): readonly ElementView[] =>
  views.map((view, index): ElementView => {
    const stands = standing[index]
    if (stands === undefined) return view
    const inside =
      view.kind === 'panel'
        ? { ...view, elements: withParts(view.elements, stands.inside, prefix) }
        : view
    return stands.part === null
      ? inside
      : { ...inside, part: { id: prefix + stands.part.id, isHidden: stands.isHidden } }
  })
