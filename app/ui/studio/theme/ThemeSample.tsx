import type { Font, Radius } from '../../../core/definition/theme.ts'
import type { ChosenScheme } from '../../../core/presentation/chosen-colours.ts'
import { completePalette } from '../../../core/presentation/palette.ts'
import { customProperties } from '../../../core/presentation/theme-css.ts'

/** A page as somebody would meet it, in one scheme. */
export function ThemeSample({
  scheme,
  title,
  fonts,
  radius,
  logo,
}: {
  readonly scheme: ChosenScheme
  readonly title: string
  readonly fonts: { readonly text: Font; readonly headings: Font } | null
  readonly radius: Radius | null
  readonly logo: { readonly picture: string; readonly alternative: string } | null
}) {
  const properties = customProperties({
    palette: completePalette(scheme.colours),
    fonts,
    radius,
  })
  return (
    <section
      className="theme-sample"
      aria-label={scheme.scheme === 'light' ? 'By day' : 'By night'}
      style={Object.fromEntries(properties)}
    >
      {logo !== null && <img src={logo.picture} alt={logo.alternative} />}
      <p className="theme-sample-title">{title}</p>
      <p className="theme-sample-soft">About 5 minutes. You can skip any question.</p>
      <fieldset>
        <legend>How well did we understand you?</legend>
        {['Very well', 'Somewhat', 'Not at all'].map((choice, at) => (
          <label key={choice}>
            <input type="radio" name={`sample-${scheme.scheme}`} defaultChecked={at === 0} />
            {choice}
          </label>
        ))}
      </fieldset>
      <p className="theme-sample-error">Please choose an answer</p>
      <p>
        <span className="theme-sample-button">Continue</span>{' '}
        {/* A link that leads nowhere; nobody needs to read it, and its colour may be one to be changed. */}
        <a className="theme-sample-link" role="link" aria-disabled="true">
          Finish later
        </a>
      </p>
    </section>
  )
}
