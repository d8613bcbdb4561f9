import { buffer } from 'node:stream/consumers'
import {
  readExportOrder,
  type AskedExport,
  type ExportOrder,
} from '#app/services/exchange/export-order.server.ts'
import { exportResponses } from '#app/services/exchange/export-responses.server.ts'
import { must, type World } from './world.ts'

const NOTHING_SAID: AskedExport = {
  format: null,
  edition: null,
  values: null,
  missing: null,
  source: null,
  version: null,
  filter: null,
  weight: null,
  flagged: null,
  locale: null,
}

export const ordered = (
  world: Pick<World, 'shell' | 'survey'>,
  slug: string,
  asked: Partial<AskedExport> = {},
): ExportOrder =>
  must(readExportOrder(world.shell, world.survey(slug), { ...NOTHING_SAID, ...asked }))

/** A file of responses, whole. */
export const exportedBytes = async (
  world: Pick<World, 'shell' | 'board' | 'survey'>,
  slug: string,
  asked: Partial<AskedExport> = {},
): Promise<Buffer> =>
  buffer(must(await exportResponses(world.shell, world.board, ordered(world, slug, asked))))

export const exported = async (
  world: Pick<World, 'shell' | 'board' | 'survey'>,
  slug: string,
  asked: Partial<AskedExport> = {},
): Promise<string> => (await exportedBytes(world, slug, asked)).toString('utf8')
