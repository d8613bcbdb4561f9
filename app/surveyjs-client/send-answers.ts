import type { JsonObject } from '../core/json.ts'
import type { Unwanted } from '../core/response/device-page.ts'
import type { AnswerForm } from '../respondent/answer-form.ts'
import type { Outcome } from '../respondent/deliver.ts'
import type { Device } from '../respondent/device.ts'
import { keyOfPage, type Words } from '../respondent/kept.ts'
import type { Outbox } from '../respondent/outbox.ts'
import { forgetDraft } from './draft.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'

export type Sent =
  | { readonly kind: 'sent'; readonly address: string }
  | { readonly kind: 'screenedOut' }
  | {
      readonly kind: 'kept'
      readonly why: 'offline' | 'busy'
      readonly keeps: ReturnType<Device['keeps']>
    }
  | { readonly kind: 'failed'; readonly why: Unwanted; readonly reason: string }

export type Sender = {
  readonly send: (answers: JsonObject, words: Words) => void
  readonly forget: () => void
  readonly onSent: (listener: (sent: Sent) => void) => void
  /** For the page, which hears of what became of it. */
  readonly form: AnswerForm
}

type Parts = {
  readonly props: RichSurveyProps
  /** The token of the plain page, which a part of the same response may have come from. */
  readonly start: string | null
  readonly device: Device
  readonly outbox: Outbox
}

/**
 * Keeps a finished response on the device until the server has it, the id and all: sending it again,
 * from this page or after a restart, is a replay.
 */
export function createSender({ props, start, device, outbox }: Parts): Sender {
  const { id, survey } = props
  const key = keyOfPage(survey, id, 'rich')
  const startedAt = Date.now()
  let tell: (sent: Sent) => void = () => undefined
  const isWaiting = () => device.read(key)?.state === 'waiting'
  addEventListener('beforeunload', (event) => {
    if (isWaiting() && device.keeps() === 'onPage') event.preventDefault()
  })

  function readOutcome(outcome: Outcome | { readonly kind: 'sentElsewhere' }): Sent | null {
    switch (outcome.kind) {
      case 'arrived':
        forgetDraft(survey)
        return { kind: 'sent', address: outcome.address }
      case 'ended':
        return { kind: 'screenedOut' }
      case 'later':
        return { kind: 'kept', why: outcome.why, keeps: device.keeps() }
      case 'unwanted':
        // What can be mended is still on the page, so the device has nothing to add.
        if (outcome.why === 'unfit') device.remove(key)
        return { kind: 'failed', why: outcome.why, reason: outcome.detail }
      case 'mend':
      case 'sentElsewhere':
        return null
    }
  }

  return {
    send: (answers, words) => {
      const body = JSON.stringify({
        id,
        answers,
        version: props.version,
        locale: props.locale,
        startedAt,
        order: 'presented',
        ...(start === null ? {} : { start }),
        ...(props.collector === null ? {} : { collector: props.collector }),
        ...(props.invitation === null ? {} : { invitation: props.invitation }),
        ...(props.member === null ? {} : { member: props.member }),
      })
      const post = { type: 'json', address: props.submitTo, body } as const
      device.write(key, { at: Date.now(), changes: {}, words, state: 'waiting', post })
      void outbox.send(key)
    },
    forget: () => device.remove(key),
    onSent: (listener) => {
      tell = listener
    },
    form: {
      takes: (other) => other === key,
      isWaiting,
      report: (_, outcome) => {
        const sent = readOutcome(outcome)
        if (sent !== null) tell(sent)
      },
    },
  }
}
