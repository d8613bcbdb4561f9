import { z } from 'zod'

const text = z.string().min(1).max(16_384)

/** What a browser says of a new passkey. */
export const registration = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
})

/** What a browser says to show that it has one. */
export const assertion = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.nullish(),
  }),
})

const clientData = z.object({ challenge: text })

/** The challenge that an answer was made for; null where it can't be read. */
export function challengeIn(clientDataJson: string): string | null {
  const json = Buffer.from(clientDataJson, 'base64url').toString('utf8')
  const parsed = clientData.safeParse(parseJson(json))
  return parsed.success ? parsed.data.challenge : null
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
