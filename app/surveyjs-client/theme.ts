import type { ITheme } from 'survey-core'
import darkTheme from 'survey-core/themes/default-dark-panelless'
import lightTheme from 'survey-core/themes/default-light-panelless'

const EDGE = 'inset 0 0 0 1px var(--color-line-strong)'

/** SurveyJS's own theme in our colours and type, which the page defines. */
export function themeFor(wished: 'light' | 'dark'): ITheme {
  const theme: ITheme = (schemeOfPage() ?? wished) === 'dark' ? darkTheme : lightTheme
  return {
    ...theme,
    cssVariables: {
      ...theme.cssVariables,
      '--sjs2-color-project-brand-600': 'var(--color-accent)',
      '--sjs2-color-utility-surface-survey': 'var(--color-page)',
      '--sjs2-color-bg-basic-primary': 'var(--color-surface)',
      '--sjs2-color-fg-basic-primary': 'var(--color-ink)',
      '--sjs2-color-fg-basic-secondary': 'var(--color-ink-soft)',
      '--sjs2-color-fg-brand-on-primary': 'var(--color-on-accent)',
      '--sjs2-color-border-basic-secondary': 'var(--color-line-strong)',
      '--sjs2-typography-font-family-text': 'var(--font-text)',
      // Grows with the size of text that somebody has chosen for their browser.
      '--sjs2-base-unit-font-size': 'calc(var(--size-text) / 2)',
      '--sjs2-color-component-formbox-default-bg': 'var(--color-surface)',
      '--sjs2-border-effect-component-formbox-default': EDGE,
      '--sjs2-border-effect-component-boolean-default': EDGE,
      '--sjs2-border-effect-component-rating-item-default': EDGE,
    },
  }
}

/** A survey's theme may be light or dark whatever its reader wishes. */
function schemeOfPage(): 'light' | 'dark' | null {
  const scheme = getComputedStyle(document.documentElement).colorScheme
  return scheme === 'light' || scheme === 'dark' ? scheme : null
}
