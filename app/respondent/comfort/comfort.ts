import { wireAlone } from './alone.ts'
import { wireCount } from './count.ts'
import { wireRanking } from './ranking.ts'
import { wireRating } from './rating.ts'
import { wireSlider } from './slider.ts'

export { wireDrawings } from '../drawing.ts'
export { checkAgain } from '../mend/mend.ts'

/** On a page that has what `COMFORTABLE` finds. */
export function makeComfortable(form: HTMLFormElement): void {
  const each = <Kind extends HTMLElement>(selector: string, wire: (node: Kind) => void) => {
    for (const node of Array.from(form.querySelectorAll<Kind>(selector))) wire(node)
  }
  each('[data-ranking]', wireRanking)
  each('.rating', wireRating)
  each('[data-slider-for]', wireSlider)
  each('[data-count]', wireCount)
  wireAlone(form)
}
