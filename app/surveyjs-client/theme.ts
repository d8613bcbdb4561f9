import type { ITheme } from 'survey-core'
import darkTheme from 'survey-core/themes/default-dark-panelless'
import lightTheme from 'survey-core/themes/default-light-panelless'

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
    },
  }
}

/** A survey's theme may be light or dark whatever its reader wishes. */
function schemeOfPage(): 'light' | 'dark' | null {
  const scheme = getComputedStyle(document.documentElement).colorScheme
  return scheme === 'light' || scheme === 'dark' ? scheme : null
}
