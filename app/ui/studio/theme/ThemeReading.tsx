import type { ReactNode } from 'react'
import { CHOSEN_COLOURS } from '../../../core/definition/theme.ts'
import { isForeignTheme } from '../../../core/drafting/edits/edit-theme.ts'
import type { ChosenScheme } from '../../../core/presentation/chosen-colours.ts'
import { hexOf } from '../../../core/presentation/contrast.ts'
import { useDraftDocument } from '../draft/DraftProvider.tsx'
import { chosenLook, SCHEMES } from './chosen-look.ts'
import { COLOUR_WORDS, FONT_WORDS, RADIUS_WORDS } from './colour-words.ts'
import { ContrastList } from './ContrastList.tsx'
import { ThemeSamples } from './ThemeSamples.tsx'

const OWN = 'Rapport’s own'

/** How a survey looks, for who may not change it. */
export function ThemeReading() {
  const { source } = useDraftDocument()
  const look = chosenLook(source)
  const { scheme, schemes, fonts, radius, logo, header } = look
  if (isForeignTheme(source['theme']))
    return (
      <div className="theme">
        <h2>Theme</h2>
        <p>
          This survey brings SurveyJS theme JSON, which is shown as far as it has a counterpart. The
          preview shows how it comes out.
        </p>
      </div>
    )
  return (
    <div className="theme">
      <div className="theme-fields">
        <h2>Theme</h2>
        <dl className="theme-facts">
          <Fact name="Light and dark">{SCHEMES[scheme]}</Fact>
          <Fact name="Font of texts">{fonts === null ? OWN : FONT_WORDS[fonts.text]}</Fact>
          <Fact name="Font of headings">{fonts === null ? OWN : FONT_WORDS[fonts.headings]}</Fact>
          <Fact name="Corners">{radius === null ? OWN : RADIUS_WORDS[radius]}</Fact>
          <Fact name="Logo">
            {logo === null ? 'None' : <img src={logo.picture} alt={logo.alternative || 'Logo'} />}
          </Fact>
          <Fact name="Header image">
            {header === null ? 'None' : <img src={header} alt="Header" />}
          </Fact>
        </dl>
        {schemes.map((each) => (
          <Colours key={each.scheme} scheme={each} />
        ))}
      </div>
      <ThemeSamples look={look} />
    </div>
  )
}

function Colours({ scheme: { scheme, given, colours, pairs } }: { readonly scheme: ChosenScheme }) {
  const words = scheme === 'light' ? 'By day' : 'By night'
  return (
    <section className="colour-fields" aria-label={`Colours ${words.toLowerCase()}`}>
      <h3>{words}</h3>
      <dl className="theme-facts">
        {CHOSEN_COLOURS.map((name) => (
          <Fact key={name} name={COLOUR_WORDS[name]}>
            <code>{hexOf(colours[name])}</code>
            {given[name] === undefined && <span className="colour-follows">follows</span>}
          </Fact>
        ))}
      </dl>
      <ContrastList pairs={pairs} words={words} />
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
