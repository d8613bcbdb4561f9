import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  parseResponseId,
  surveyId,
  type Receipt,
  type ResponseId,
  type SurveyId,
} from '../../core/ids.ts'

const SURVEY_BYTES = 4
const ID_BYTES = 16
const MAC_BYTES = 16

/**
 * Opens one response for reading and deleting. Holds what it speaks of and a keyed hash of that,
 * so nothing has to be stored and a replay returns the same.
 */
export function receiptFor(secret: Buffer, survey: SurveyId, id: ResponseId): Receipt {
  const subject = Buffer.alloc(SURVEY_BYTES + ID_BYTES)
  subject.writeUInt32BE(survey)
  subject.write(id.replaceAll('-', ''), SURVEY_BYTES, 'hex')
  return Buffer.concat([subject, mac(secret, subject)]).toString('base64url') as Receipt
}

export function readReceipt(
  secret: Buffer,
  receipt: Receipt,
): { readonly survey: SurveyId; readonly id: ResponseId } | null {
  const bytes = Buffer.from(receipt, 'base64url')
  if (bytes.length !== SURVEY_BYTES + ID_BYTES + MAC_BYTES) return null
  const subject = bytes.subarray(0, SURVEY_BYTES + ID_BYTES)
  if (!timingSafeEqual(mac(secret, subject), bytes.subarray(subject.length))) return null
  const hex = subject.toString('hex', SURVEY_BYTES)
  const id = parseResponseId(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
      '-',
    ),
  )
  return id.ok ? { survey: surveyId(subject.readUInt32BE()), id: id.value } : null
}

const mac = (secret: Buffer, subject: Buffer) =>
  createHmac('sha256', secret).update('receipt').update(subject).digest().subarray(0, MAC_BYTES)
