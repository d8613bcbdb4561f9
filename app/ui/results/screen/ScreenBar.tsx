import { LiveControl } from '../LiveControl.tsx'
import type { ScreenView } from './ScreenPage.tsx'
import { screenAddress, type Figures } from './screen-address.ts'

/** Turns the screen: by links, and where there is script by keys, which can be turned off. */
export function ScreenBar({ view }: { readonly view: ScreenView }) {
  const { page, turn, count, figures, lang } = view
  const to = (block: string | null, shown: Figures = figures) =>
    screenAddress({ slug: page.slug, block, figures: shown, lang })
  const here = turn.slide?.id ?? null
  return (
    <nav className="screen-bar" aria-label="Screen">
      <a className="button button-quiet" href={to(turn.previous)} data-turn="back">
        <span aria-hidden="true">← </span>Back
      </a>
      <span className="screen-place">
        {turn.place === null ? 'Cover' : turn.place} <span aria-hidden="true">/</span>
        <span className="visually-hidden"> of </span> {count}
      </span>
      <a className="button button-quiet" href={to(turn.next)} data-turn="on">
        Next<span aria-hidden="true"> →</span>
      </a>
      <a
        className="button button-quiet"
        href={to(here, figures === 'shown' ? 'hidden' : 'shown')}
        data-turn="figures"
      >
        {figures === 'shown' ? 'Hide figures' : 'Show figures'}
      </a>
      <button
        type="button"
        className="button button-quiet by-script"
        aria-pressed="true"
        data-keys=""
        data-still=""
      >
        Keys ← → R
      </button>
      <LiveControl />
      <a
        className="screen-leave"
        href={`/results/${page.slug}${lang === null ? '' : `?lang=${lang}`}`}
      >
        All results
      </a>
    </nav>
  )
}
