import type { JsonObject } from '../core/json.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'

export type Sent =
  | { readonly kind: 'sent'; readonly receipt: string; readonly next: string | null }
  | { readonly kind: 'screenedOut'; readonly next: string | null }
  | { readonly kind: 'failed'; readonly reason: string }

/** One id for as long as the page lives: sending again after a cut connection is harmless. */
export function createSender(props: RichSurveyProps): (answers: JsonObject) => Promise<Sent> {
  const id = props.id ?? randomId()
  const startedAt = Date.now()
  return async (answers) => {
    try {
      const reply = await fetch(props.submitTo, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          id,
          answers,
          version: props.version,
          locale: props.locale,
          startedAt,
          ...(props.collector === null ? {} : { collector: props.collector }),
          ...(props.invitation === null ? {} : { invitation: props.invitation }),
          ...(props.member === null ? {} : { member: props.member }),
        }),
      })
      const body = (await reply.json()) as {
        readonly receipt?: string
        readonly outcome?: string
        readonly detail?: string
        readonly next?: string
      }
      const next = body.next ?? null
      if (reply.ok && body.outcome === 'screenedOut') return { kind: 'screenedOut', next }
      return reply.ok && body.receipt !== undefined
        ? { kind: 'sent', receipt: body.receipt, next }
        : { kind: 'failed', reason: body.detail ?? '' }
    } catch {
      return { kind: 'failed', reason: '' }
    }
  }
}

/** `crypto.randomUUID` is missing where a page comes over plain http. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
