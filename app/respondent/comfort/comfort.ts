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
  follow(form)
  wireDrawings(form)
  for (const node of Array.from(form.querySelectorAll<HTMLElement>('[data-ranking]')))
    wireRanking(node)
  for (const node of Array.from(form.querySelectorAll<HTMLElement>('.rating'))) wireRating(node)
  for (const node of Array.from(form.querySelectorAll<HTMLInputElement>('[data-slider-for]')))
    wireSlider(node)
  for (const node of Array.from(form.querySelectorAll<HTMLElement>('[data-count]'))) wireCount(node)
  wireAlone(form)
  if (document.querySelector('.error-summary') !== null) checkAgain(form)
}
