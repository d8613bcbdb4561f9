import { CHOSEN_COLOURS, type ChosenColour } from '../../../core/definition/theme.ts'
import type { ChosenScheme } from '../../../core/presentation/chosen-colours.ts'
import { hexOf } from '../../../core/presentation/contrast.ts'
import { COLOUR_WORDS } from './colour-words.ts'
import { ContrastList } from './ContrastList.tsx'

/** The colours of one scheme, with how well words can be read on them. */
export function ColourFields({
  scheme: { scheme, given, unreadable, colours, pairs },
  onSet,
}: {
  readonly scheme: ChosenScheme
  readonly onSet: (name: ChosenColour, hex: string | undefined) => void
}) {
  const words = scheme === 'light' ? 'By day' : 'By night'
  return (
    <fieldset className="colour-fields">
      <legend>{words}</legend>
      <ul className="colour-list">
        {CHOSEN_COLOURS.map((name) => (
          <li key={name}>
            <label className="inline-field">
              {COLOUR_WORDS[name]}
              <span className="colour-pair">
                <input
                  type="color"
                  value={hexOf(colours[name])}
                  onChange={({ target }) => onSet(name, target.value)}
                />
                <code>{hexOf(colours[name])}</code>
              </span>
            </label>
            {given[name] === undefined ? (
              <span className="colour-follows">
                {unreadable.includes(name) ? 'What is written can’t be read' : 'follows'}
              </span>
            ) : (
              <button type="button" className="link-button" onClick={() => onSet(name, undefined)}>
                Reset
                <span className="visually-hidden">
                  {' '}
                  {COLOUR_WORDS[name]}, {words.toLowerCase()}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <ContrastList pairs={pairs} words={words} />
    </fieldset>
  )
}
