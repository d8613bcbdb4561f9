import { contrastInWords, type ChosenScheme } from '../../../core/presentation/chosen-colours.ts'
import { COLOUR_WORDS } from './colour-words.ts'

/** How well words can be read on the colours of one scheme. */
export function ContrastList({
  pairs,
  words,
}: Pick<ChosenScheme, 'pairs'> & { readonly words: string }) {
  return (
    <ul className="contrast-list" aria-label={`Contrast ${words.toLowerCase()}`}>
      {pairs.map(({ over, under, measured, atLeast, verdict }) => (
        <li key={`${over} ${under}`} className={`contrast-${verdict}`}>
          {COLOUR_WORDS[over]} on {COLOUR_WORDS[under].toLowerCase()}:{' '}
          <strong>{contrastInWords(measured)}</strong>
          {verdict === 'enough' ? ', passes' : `, fails: words need ${atLeast}:1`}
        </li>
      ))}
    </ul>
  )
}
