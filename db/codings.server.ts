import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Code } from '../app/core/coding/codes.ts'
import type { CodingFrameId, Seq, SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { codingFrames, codings } from './schema-coding.server.ts'
import { answers, entries } from './schema.server.ts'

export type CodingFrame = {
  readonly id: CodingFrameId
  readonly variable: string
  readonly name: string
  readonly codes: readonly Code[]
  readonly edition: number
}

const FRAME = {
  id: codingFrames.id,
  variable: codingFrames.variable,
  name: codingFrames.name,
  codes: codingFrames.codes,
  edition: codingFrames.edition,
}

const read = (row: Omit<CodingFrame, 'codes'> & { readonly codes: string }): CodingFrame => ({
  ...row,
  codes: JSON.parse(row.codes) as readonly Code[],
})

export const listFrames = (tx: Tx, surveyId: SurveyId): readonly CodingFrame[] =>
  tx.orm
    .select(FRAME)
    .from(codingFrames)
    .where(eq(codingFrames.surveyId, surveyId))
    .orderBy(asc(codingFrames.id))
    .all()
    .map(read)

export function findFrame(tx: Tx, surveyId: SurveyId, variable: string): CodingFrame | null {
  const row = tx.orm
    .select(FRAME)
    .from(codingFrames)
    .where(and(eq(codingFrames.surveyId, surveyId), eq(codingFrames.variable, variable)))
    .get()
  return row === undefined ? null : read(row)
}

export const insertFrame = (
  tx: Tx,
  {
    codes,
    ...frame
  }: Omit<CodingFrame, 'id' | 'edition'> & {
    readonly surveyId: SurveyId
    readonly createdAt: number
    readonly createdBy: string
  },
): void => {
  tx.orm
    .insert(codingFrames)
    .values({ ...frame, codes: JSON.stringify(codes) })
    .run()
}

const NEXT = sql`${codingFrames.edition} + 1`

export const keepCodes = (tx: Tx, id: CodingFrameId, codes: readonly Code[]): void => {
  tx.orm
    .update(codingFrames)
    .set({ codes: JSON.stringify(codes), edition: NEXT })
    .where(eq(codingFrames.id, id))
    .run()
}

export type Coding = { readonly seq: Seq; readonly codes: readonly number[] }

/** Everything that was coded by a frame, in the order of the log. */
export const codingsBy = (tx: Tx, frameId: CodingFrameId): readonly Coding[] =>
  tx.orm
    .select({ seq: codings.seq, codes: codings.codes })
    .from(codings)
    .where(eq(codings.frameId, frameId))
    .orderBy(asc(codings.seq))
    .all()
    .map(({ seq, codes }) => ({ seq, codes: JSON.parse(codes) as number[] }))

/** The codes of some answers; those without any are not in it. */
export const codingsAt = (
  tx: Tx,
  frameId: CodingFrameId,
  seqs: readonly Seq[],
): ReadonlyMap<Seq, readonly number[]> =>
  new Map(
    tx.orm
      .select({ seq: codings.seq, codes: codings.codes })
      .from(codings)
      .where(and(eq(codings.frameId, frameId), inArray(codings.seq, [...seqs])))
      .all()
      .map(({ seq, codes }) => [seq, JSON.parse(codes) as number[]]),
  )

/** None takes the answer's codes away. */
export function keepCoding(tx: Tx, frameId: CodingFrameId, { seq, codes }: Coding): void {
  if (codes.length === 0)
    tx.orm
      .delete(codings)
      .where(and(eq(codings.frameId, frameId), eq(codings.seq, seq)))
      .run()
  else {
    const text = JSON.stringify(codes)
    tx.orm
      .insert(codings)
      .values({ frameId, seq, codes: text })
      .onConflictDoUpdate({ target: [codings.frameId, codings.seq], set: { codes: text } })
      .run()
  }
  tx.orm.update(codingFrames).set({ edition: NEXT }).where(eq(codingFrames.id, frameId)).run()
}

/** Whether a response to this survey still has its answers. */
export const hasAnswersAt = (tx: Tx, surveyId: SurveyId, seq: Seq): boolean =>
  tx.orm
    .select({ seq: answers.seq })
    .from(answers)
    .innerJoin(entries, eq(entries.seq, answers.seq))
    .where(and(eq(answers.seq, seq), eq(entries.surveyId, surveyId)))
    .get() !== undefined

/** What an answer was coded as tells what was said. */
export function deleteCodingsOf(tx: Tx, seq: Seq): void {
  const coded = tx.orm
    .select({ frameId: codings.frameId })
    .from(codings)
    .where(eq(codings.seq, seq))
    .all()
    .map(({ frameId }) => frameId)
  if (coded.length === 0) return
  tx.orm.delete(codings).where(eq(codings.seq, seq)).run()
  tx.orm.update(codingFrames).set({ edition: NEXT }).where(inArray(codingFrames.id, coded)).run()
}
