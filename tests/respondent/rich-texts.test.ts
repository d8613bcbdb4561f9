import { expect, test } from 'vitest'
import { richTexts } from '#app/ui/respondent/rich-texts.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'

test.each(['en', 'de', 'fr', 'es', 'ar'])(
  'progress and errors read in the rich look as on the plain pages: %s',
  (locale) => {
    const { progress, errorTitle } = richTexts(locale, '')
    const messages = messagesFor(locale)
    expect(progress.replace('{page}', '2').replace('{pages}', '6')).toBe(messages.progress(2, 6))
    expect(errorTitle.replace('{title}', 'A page')).toBe(messages.errorTitle('A page'))
  },
)
