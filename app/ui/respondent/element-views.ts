import type { Element } from '#app/core/definition/definition.ts'
import { demandHolds } from '#app/core/response/part-demands.ts'
import { pictureView } from './picture-view.ts'
import type { Place } from './place.ts'
import { panelError } from './question-problems.ts'
import { questionView } from './question-view.ts'
import type { ElementView } from './view.ts'

/** What stands beside each other, as plain data: on the page, in a row, or in one entry. */
export const elementViews = (elements: readonly Element[], place: Place): readonly ElementView[] =>
  elements.map((element) => elementView(element, place))

function elementView(element: Element, place: Place): ElementView {
  const { wording } = place
  switch (element.kind) {
    case 'html':
      return { kind: 'html', id: element.name, html: wording.html(element.html) }
    case 'panel':
      return {
        kind: 'panel',
        id: element.name,
        title: element.title && wording.plain(element.title),
        description: element.description && wording.plain(element.description),
        isDemanded: demandHolds(element.demand, place.context),
        error: panelError(element, place),
        elements: elementViews(element.elements, place),
      }
    case 'image':
      return {
        kind: 'image',
        id: element.name,
        ...pictureView(element.source, element.alternative, place),
      }
    default:
      return questionView(element, place)
  }
}
