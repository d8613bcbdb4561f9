import { ownTheme } from '../../core/definition/own-theme.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Slug } from '../../core/ids.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import { readDraft } from '../surveys/read-draft.server.ts'
import type { Shell } from '../shell.server.ts'

/** What a draft's theme says in our own words, as far as it could be read. */
export function themeOfDraft(shell: Shell, slug: Slug): JsonObject | null {
  const draft = readDraft(shell, slug)
  if (!draft.ok) return null
  const theme = readSource(draft.value.source).definition?.theme ?? null
  return theme === null ? null : ownTheme(theme)
}
