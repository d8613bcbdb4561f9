import type { PartialToken } from '../../core/ids.ts'
import type { AnswerDoor } from '../collectors/find-door.server.ts'
import type { Shell } from '../shell.server.ts'
import type { Unfinished } from './unfinished.server.ts'

/** A response that nobody has begun, for a look at its first page that keeps nothing. */
export const notBegun = (
  shell: Shell,
  { survey, version, collector }: AnswerDoor,
  about: {
    readonly token: PartialToken
    readonly locale: string
    readonly invitation: string | null
  },
): Unfinished => ({
  ...about,
  survey,
  version,
  collector,
  answers: {},
  page: 0,
  draft: null,
  furthest: 0,
  extraTimeMs: 0,
  startedAt: shell.now(),
  flags: [],
})
