import type { Page } from 'playwright-core'

/** What a researcher does to build a survey, however their hands do it. */
export type Hands = {
  /** From the page for a new survey to the designer of an empty one. */
  readonly startEmpty: (title: string) => Promise<void>
  readonly describeSurvey: (text: string) => Promise<void>
  /** Of what is in hand; `within` is what the property belongs to, such as “Screen out”. */
  readonly setProperty: (title: string, value: Setting, within?: string) => Promise<void>
  readonly namePage: (index: number, name: string) => Promise<void>
  readonly addPage: () => Promise<void>
  /** At the end of the last page. What is new is in hand. */
  readonly addElement: (kind: string) => Promise<void>
  /** A text of the element in hand: its title, description or HTML. */
  readonly write: (field: string, text: string) => Promise<void>
  /** All choices of the question in hand, one on each line. */
  readonly writeList: (lines: string) => Promise<void>
  readonly setApart: (item: string, words: string) => Promise<void>
  readonly name: (name: string) => Promise<void>
  readonly openScreen: (name: string) => Promise<void>
  readonly addRule: (rule: NewRule) => Promise<void>
  readonly addLanguage: (tag: string) => Promise<void>
  /** Every text that the table of languages lists, by its own words. */
  readonly translate: (tag: string, words: (own: string) => string) => Promise<void>
}

export type Setting =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'option'; readonly label: string }

export type NewRule = {
  readonly kind: string
  /** The title of the question that it is about. */
  readonly of: string | null
  readonly join: 'all' | 'any'
  readonly clauses: readonly {
    readonly question: { readonly name: string; readonly title: string }
    readonly comparison: { readonly words: string; readonly sign: string }
    readonly value: { readonly label: string; readonly stored: string }
  }[]
}

/** Key by key what is short; what is long comes at once, as from a clipboard or by dictation. */
export const typeText = (page: Page, text: string): Promise<void> =>
  text.length <= 20 && !text.includes('\n')
    ? page.keyboard.type(text)
    : page.keyboard.insertText(text)

/** In the place of what stands in the field that has the focus. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await typeText(page, text)
}

/** Long titles are cut in lists. */
export const beginningOf = (label: string): string => label.slice(0, 24)

export const isSameLabel = (shown: string, label: string): boolean =>
  shown !== '' && label.startsWith(shown.replace(/…$/, ''))
