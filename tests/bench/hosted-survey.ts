import type { JsonObject } from '#app/core/json.ts'
import { startNode } from './processes.ts'

/** Publishes a survey as its owner would; gives the slug that it got. */
export async function hostSurvey(
  address: string,
  databaseUrl: string,
  source: JsonObject,
): Promise<string> {
  const key = await addKey(databaseUrl)
  const call = async (path: string, body?: JsonObject) => {
    const reply = await fetch(`${address}/api/v1/surveys${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${text}`)
    return JSON.parse(text) as JsonObject
  }
  const { slug } = await call('', source)
  if (typeof slug !== 'string') throw new Error('A draft was saved, and has no name')
  await call(`/${slug}/publish`)
  return slug
}

/** The address of a response that was begun, without its page. */
export async function beginResponse(address: string, slug: string): Promise<string> {
  const reply = await fetch(`${address}/s/${slug}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ intent: 'begin' }),
  })
  const begun = /^(\/s\/[^/]+\/[^/]+)\/\d+/.exec(reply.headers.get('Location') ?? '')?.[1]
  if (begun === undefined) throw new Error(`${slug} could not be begun (${reply.status})`)
  return begun
}

/** A key of the owner's, beside a server that may be running. */
export async function addKey(databaseUrl: string): Promise<string> {
  const { said: key, stop } = await startNode(
    ['--import', 'tsx', 'bin/rapport.ts', 'key', 'add', '--name', 'bench'],
    /^(rapport_\S+)$/,
    { DATABASE_URL: databaseUrl },
  )
  await stop()
  return key
}
