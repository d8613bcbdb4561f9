import type { JsonObject } from '../core/json.ts'
import type { Unwanted } from '../core/response/device-page.ts'
import { alone } from '../respondent/alone.ts'
import { deliver, type Outcome } from '../respondent/deliver.ts'
import { openDevice, type Device } from '../respondent/device.ts'
import { keyOfPage, keysOfSurvey, type Words } from '../respondent/kept.ts'
import { openMirror } from '../respondent/mirror.ts'
import { createOutbox } from '../respondent/outbox.ts'
import type { RichSurveyProps } from './rich-survey-props.ts'

export type Sent =
  | { readonly kind: 'sent'; readonly address: string; readonly by: 'thisPage' | 'earlierVisit' }
  | { readonly kind: 'screenedOut' }
  | {
      readonly kind: 'kept'
      readonly why: 'offline' | 'busy'
      readonly keeps: ReturnType<Device['keeps']>
    }
  | { readonly kind: 'failed'; readonly why: Unwanted; readonly reason: string }

export type Sender = {
  readonly send: (answers: JsonObject, words: Words) => void
  /** Does a finished response of an earlier visit wait here? */
  readonly isWaiting: () => Promise<boolean>
  readonly forget: () => void
  readonly stop: () => void
}

/**
 * Keeps a finished response on the device until the server has it, the id and all: sending it again,
 * from this page or after a restart, is a replay.
 */
export function createSender(props: RichSurveyProps, onSent: (sent: Sent) => void): Sender {
  const device = openDevice(() => localStorage, openMirror())
  const id = props.id ?? randomId()
  const key = keyOfPage(props.survey, id, 'rich')
  const startedAt = Date.now()
  const outbox = createOutbox({
    device,
    alone: alone(() => localStorage),
    deliver,
    report: (reported, outcome) => {
      const sent = readOutcome(outcome, reported === key ? 'thisPage' : 'earlierVisit')
      if (sent !== null && reported.startsWith(keysOfSurvey(props.survey))) onSent(sent)
    },
  })

  function readOutcome(
    outcome: Outcome | { readonly kind: 'sentElsewhere' },
    by: 'thisPage' | 'earlierVisit',
  ): Sent | null {
    if (outcome.kind === 'arrived') return { kind: 'sent', address: outcome.address, by }
    if (by === 'earlierVisit') return null
    switch (outcome.kind) {
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

  const again = () => void outbox.send()
  addEventListener('online', again)
  document.addEventListener('visibilitychange', again)

  return {
    send: (answers, words) => {
      const body = JSON.stringify({
        id,
        answers,
        version: props.version,
        locale: props.locale,
        startedAt,
        ...(props.collector === null ? {} : { collector: props.collector }),
        ...(props.id === null ? {} : { order: 'presented' }),
        ...(props.invitation === null ? {} : { invitation: props.invitation }),
        ...(props.member === null ? {} : { member: props.member }),
      })
      const post = { type: 'json', address: props.submitTo, body } as const
      device.write(key, { at: Date.now(), changes: {}, words, state: 'waiting', post })
      void outbox.send(key)
    },
    isWaiting: async () => {
      await device.recover()
      again()
      return device
        .keys(keysOfSurvey(props.survey))
        .some((each) => device.read(each)?.state === 'waiting')
    },
    forget: () => device.remove(key),
    stop: () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    },
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
