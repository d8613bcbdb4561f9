import type { Slide } from '#app/core/results/slides.ts'
import { BlockSection } from '../BlockSection.tsx'
import type { ScreenView } from './ScreenPage.tsx'

type Props = { readonly view: ScreenView; readonly slide: Slide; readonly place: number }

/** One block alone; while its figures are hidden, only what it is about. */
export function SlideView({ view, slide, place }: Props) {
  const { page, results, count, figures } = view
  const { block, title } = slide
  const isHidden = figures === 'hidden' && block.kind !== 'text'
  const context = { page, results, resultsBase: `/results/${page.slug}`, filter: null }
  return (
    <div className="screen-slide">
      {block.kind === 'text' || block.kind === 'fieldwork' || isHidden ? (
        <h2 lang={title === null ? undefined : page.locale} dir="auto">
          {title ?? 'How answers came in'}
        </h2>
      ) : (
        <h2 className="visually-hidden">
          {place} of {count}
        </h2>
      )}
      {isHidden ? (
        <p className="screen-hidden">Figures are hidden.</p>
      ) : (
        <BlockSection block={block} context={context} chapter="" />
      )}
    </div>
  )
}
