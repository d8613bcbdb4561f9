import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts'
import type { Deed, Edited } from '../../../core/drafting/edits/deed.ts'
import {
  describeLogo,
  isForeignTheme,
  setTheme,
  takeLook,
} from '../../../core/drafting/edits/edit-theme.ts'
import { THEME_PRESETS } from '../../../core/presentation/theme-presets.ts'
import { useDraftDocument, useDraftStore } from '../draft/DraftProvider.tsx'
import { chosenLook, SCHEMES } from './chosen-look.ts'
import { COLOUR_WORDS, FONT_WORDS, RADIUS_WORDS } from './colour-words.ts'
import { ColourFields } from './ColourFields.tsx'
import { PictureField } from './PictureField.tsx'
import { ThemeSamples } from './ThemeSamples.tsx'

const LARGEST_LOGO_KB = 64
const LARGEST_HEADER_KB = 150

const POSITIONS = { start: 'At the start', middle: 'In the middle', end: 'At the end' } as const
const SIZES = { small: 'Small', medium: 'Medium', large: 'Large' } as const

export function ThemeScreen({
  translated,
}: {
  /** SurveyJS theme JSON in our own words; null where there is none. */
  readonly translated: JsonObject | null
}) {
  const store = useDraftStore()
  const draft = useDraftDocument()
  const { theme } = draft.source
  const own = isJsonObject(theme) ? theme : {}
  const now = () => store.view().window.document
  const perform = (deed: Deed) => {
    if (!store.perform(deed)) store.say('This does not fit what is there now')
  }
  const tell = (edited: Edited) => {
    if (edited.ok) perform(edited.value)
    else store.say(edited.problem.message)
  }
  const set = (path: readonly string[], value: Json | undefined, name: string) =>
    perform(setTheme(now(), path, value, name))

  if (isForeignTheme(theme))
    return (
      <div className="theme">
        <h2>Theme</h2>
        <p>
          This survey brings SurveyJS theme JSON, which is shown as far as it has a counterpart.
          Turned into Rapport’s own words, it can be changed here.
        </p>
        <div className="button-row">
          <button
            type="button"
            className="tool-button"
            onClick={() =>
              perform(takeLook(now(), translated ?? {}, 'Turn the theme into our own'))
            }
          >
            Turn it into our own words
          </button>
        </div>
      </div>
    )

  const look = chosenLook(draft.source)
  const { scheme, schemes, fonts, radius, logo, header } = look
  const setFont = (part: 'text' | 'headings', value: string) => {
    const next = {
      text: fonts?.text ?? 'sans',
      headings: fonts?.headings ?? 'serif',
      [part]: value,
    }
    const same = next.text === next.headings
    set(['font'], value === '' ? undefined : same ? next.text : next, 'Change the font')
  }
  return (
    <div className="theme">
      <div className="theme-fields">
        <h2>Theme</h2>
        <div className="button-row" role="group" aria-label="Looks to begin with">
          {THEME_PRESETS.map(({ name, look }) => (
            <button
              key={name}
              type="button"
              className="tool-button"
              onClick={() => perform(takeLook(now(), look, `Take the look ${name}`))}
            >
              {name}
            </button>
          ))}
        </div>
        <Choice
          label="Light and dark"
          value={scheme}
          options={SCHEMES}
          onChoose={(value) =>
            set(['scheme'], value === 'both' ? undefined : value, 'Choose light or dark')
          }
        />
        {schemes.map((each) => (
          <ColourFields
            key={each.scheme}
            scheme={each}
            onSet={(name, hex) =>
              set(
                [each.scheme, name],
                hex,
                `${hex === undefined ? 'Reset' : 'Change'} the colour ${COLOUR_WORDS[name].toLowerCase()}`,
              )
            }
          />
        ))}
        <div className="theme-choices">
          <Choice
            label="Font of texts"
            value={fonts?.text ?? ''}
            options={{ '': 'Rapport’s own', ...FONT_WORDS }}
            onChoose={(value) => setFont('text', value)}
          />
          <Choice
            label="Font of headings"
            value={fonts?.headings ?? ''}
            options={{ '': 'Rapport’s own', ...FONT_WORDS }}
            onChoose={(value) => setFont('headings', value)}
          />
          <Choice
            label="Corners"
            value={radius ?? ''}
            options={{ '': 'Rapport’s own', ...RADIUS_WORDS }}
            onChoose={(value) =>
              set(['radius'], value === '' ? undefined : value, 'Change the corners')
            }
          />
        </div>
        <PictureField
          label="Logo"
          hint={`PNG, JPEG, GIF or WebP, up to ${LARGEST_LOGO_KB} kB. It stands above every page.`}
          picture={logo?.picture ?? null}
          largestKilobytes={LARGEST_LOGO_KB}
          onPicture={(picture) =>
            picture === undefined
              ? set(['logo'], undefined, 'Remove the logo')
              : isJsonObject(own['logo'])
                ? set(['logo', 'picture'], picture, 'Change the logo')
                : set(['logo'], { picture }, 'Add a logo')
          }
        />
        {logo !== null && (
          <div className="theme-choices">
            <label className="inline-field">
              What the logo says, for those who don’t see it
              <input
                type="text"
                value={logo.alternative}
                onChange={({ target }) => tell(describeLogo(now(), target.value))}
              />
            </label>
            <Choice
              label="Place of the logo"
              value={logo.position}
              options={POSITIONS}
              onChoose={(value) => set(['logo', 'position'], value, 'Move the logo')}
            />
            <Choice
              label="Size of the logo"
              value={logo.size}
              options={SIZES}
              onChoose={(value) => set(['logo', 'size'], value, 'Resize the logo')}
            />
          </div>
        )}
        <PictureField
          label="Header image"
          hint={`Up to ${LARGEST_HEADER_KB} kB. It is for decoration: say nothing in it.`}
          picture={header}
          largestKilobytes={LARGEST_HEADER_KB}
          onPicture={(picture) =>
            set(
              ['headerImage'],
              picture,
              picture === undefined ? 'Remove the header image' : 'Change the header image',
            )
          }
        />
      </div>
      <ThemeSamples look={look} />
    </div>
  )
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly options: { readonly [value: string]: string }
  readonly onChoose: (value: string) => void
}) {
  return (
    <label className="inline-field">
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {Object.entries(options).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
