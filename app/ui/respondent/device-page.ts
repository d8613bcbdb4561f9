import type { DevicePage, DeviceState } from '#app/core/response/device-page.ts'
import type { AnswerScreenView } from './AnswerScreen.tsx'
import { messagesFor } from './messages.ts'

export const devicePage = (
  locale: string,
  about: Omit<DevicePage, 'words' | 'state'>,
  view: AnswerScreenView | null,
): DevicePage => ({ ...about, state: stateOf(view), words: messagesFor(locale).device })

/** Null stands for the page that says thank you. */
function stateOf(view: AnswerScreenView | null): DeviceState {
  if (view === null) return 'sent'
  switch (view.kind) {
    case 'form':
    case 'review':
      return 'answering'
    case 'resume':
      return 'resume'
    case 'begin':
    case 'later':
    case 'timeUp':
    case 'screenedOut':
      return 'elsewhere'
    case 'message':
      if (view.message === 'alreadySent' || view.message === 'withdrawn') return 'sent'
      return view.message === 'expired' ? 'gone' : 'elsewhere'
  }
}
