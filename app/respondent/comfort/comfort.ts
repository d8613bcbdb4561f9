import { wireDrawings } from '../drawing.ts'
import { follow } from '../live/follow.ts'
import { checkAgain } from '../mend/mend.ts'
import { wireAlone } from './alone.ts'
import { wireCount } from './count.ts'
import { wireRanking } from './ranking.ts'
import { wireRating } from './rating.ts'
import { wireSlider } from './slider.ts'

/** Whatever a page has that can be made more comfortable. */
export function makeComfortable(form: HTMLFormElement): void {
  const each = <Kind extends HTMLElement>(selector: string, wire: (node: Kind) => void) => {
    for (const node of Array.from(form.querySelectorAll<Kind>(selector))) wire(node)
  }
  follow(form)
  wireDrawings(form)
  each('[data-ranking]', wireRanking)
  each('.rating', wireRating)
  each('[data-slider-for]', wireSlider)
  each('[data-count]', wireCount)
  wireAlone(form)
  if (document.querySelector('.error-summary') !== null) checkAgain(form)
}
