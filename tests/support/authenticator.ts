import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What a page asks an authenticator for, as far as one here reads it. */
export type Asked = {
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
}

/** What of an honest answer is made otherwise. */
export type Bent = {
  readonly type?: string
  /** Whoever it is was not asked for a finger or a code. */
  readonly flags?: number
  readonly counter?: number
  readonly id?: string
}

const PRESENT_AND_VERIFIED = 0x05
const WITH_KEY = 0x40

/** A passkey as a phone holds it: with a key of its own, and real signatures. */
export type Authenticator = {
  readonly id: string
  readonly makes: (asked: Asked, bent?: Bent) => unknown
  readonly signs: (asked: Asked, bent?: Bent) => SignedAnswer
}

export type SignedAnswer = {
  readonly id: string
  readonly rawId: string
  readonly type: 'public-key'
  readonly response: {
    readonly clientDataJSON: string
    readonly authenticatorData: string
    readonly signature: string
  }
}

export function openAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  let counter = 0
  return {
    id,
    makes: (asked, { type = 'webauthn.create', flags = PRESENT_AND_VERIFIED } = {}) => {
      const data = Buffer.concat([
        authenticatorData(asked.rpId, flags | WITH_KEY, counter),
        Buffer.alloc(16),
        bigEndian(credential.length, 2),
        credential,
        coseKey(publicKey),
      ])
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData(type, asked).toString('base64url'),
          attestationObject: attestation(data).toString('base64url'),
        },
      }
    },
    signs: (asked, { type = 'webauthn.get', flags = PRESENT_AND_VERIFIED, ...bent } = {}) => {
      counter = bent.counter ?? counter + 1
      const data = authenticatorData(asked.rpId, flags, counter)
      const client = clientData(type, asked)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return {
        id: bent.id ?? id,
        rawId: bent.id ?? id,
        type: 'public-key',
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      }
    },
  }
}

const clientData = (type: string, { challenge, origin }: Asked): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

const authenticatorData = (rpId: string, flags: number, counter: number): Buffer =>
  Buffer.concat([
    createHash('sha256').update(rpId).digest(),
    Buffer.from([flags]),
    bigEndian(counter, 4),
  ])

function bigEndian(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

/** CBOR of { fmt: 'none', attStmt: {}, authData }. */
const attestation = (data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0xa3]),
    cborText('fmt'),
    cborText('none'),
    cborText('attStmt'),
    Buffer.from([0xa0]),
    cborText('authData'),
    cborBytes(data),
  ])

/** CBOR of { 1: 2, 3: -7, -1: 1, -2: x, -3: y }: a key on P-256 for ES256. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [left, right] = [x, y].map((part) => cborBytes(Buffer.from(part, 'base64url')))
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    left ?? Buffer.alloc(0),
    Buffer.from([0x22]),
    right ?? Buffer.alloc(0),
  ])
}

const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])

const cborBytes = (bytes: Buffer): Buffer =>
  Buffer.concat([
    bytes.length < 256
      ? Buffer.from([0x58, bytes.length])
      : Buffer.concat([Buffer.from([0x59]), bigEndian(bytes.length, 2)]),
    bytes,
  ])
