import { createContext } from 'react'

/** What a route says of the document around it; returned by its loader or action as `document`. */
export type DocumentData = {
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly robots?: 'noindex'
  /** Custom properties of a survey's theme, written by `themeCss`. */
  readonly themeCss?: string | null
  /** What stands at the foot of each of its printed pages. */
  readonly printLine?: string
}

export type Surroundings = {
  readonly nonce: string
  readonly answerCss: string
  /** Added where a survey has a theme. */
  readonly brandCss: string
  /** Address of the script of the answer pages. */
  readonly respondentScript: string
  /** Of the results pages. */
  readonly watcherScript: string
  /** Who may frame this page; null where it is no part of theirs. */
  readonly embed: { readonly origins: readonly string[] } | null
  /** Where links lead: what they lead to can mostly not be framed. */
  readonly links: 'here' | 'beside'
  /** An action that answers with a page has the last word on the title. */
  readonly afterAction: DocumentData | null
}

/** Given by the server alone: in the browser the document is there already. */
export const DocumentContext = createContext<Surroundings | null>(null)

export const documentIn = (data: unknown): DocumentData | null =>
  typeof data === 'object' && data !== null && 'document' in data
    ? (data.document as DocumentData)
    : null

export function actionDocument(
  actionData: Readonly<Record<string, unknown>> | null,
): DocumentData | null {
  for (const data of Object.values(actionData ?? {})) {
    const found = documentIn(data)
    if (found !== null) return found
  }
  return null
}
