import { and, asc, eq, gt, isNull, lte, notExists } from 'drizzle-orm'
import type { SurveyId, UserId } from '../app/core/ids.ts'
import type { Role } from '../app/core/policies.ts'
import type { Tx } from './connection.server.ts'
import { memberLinks, members, users } from './schema-accounts.server.ts'
import { surveys } from './schema.server.ts'

export type MemberRow = {
  readonly userId: UserId
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly since: number
  readonly deactivatedAt: number | null
}

export const findRole = (tx: Tx, surveyId: SurveyId, userId: UserId): Role | null =>
  tx.orm
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.surveyId, surveyId), eq(members.userId, userId)))
    .get()?.role ?? null

/** Owners first, then by name. */
export const listMembers = (tx: Tx, surveyId: SurveyId): readonly MemberRow[] =>
  tx.orm
    .select({
      userId: members.userId,
      email: users.email,
      name: users.name,
      role: members.role,
      since: members.since,
      deactivatedAt: users.deactivatedAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.surveyId, surveyId))
    .orderBy(asc(users.name), asc(users.email))
    .all()

/** What a user is to each survey. */
export const rolesOf = (tx: Tx, userId: UserId): ReadonlyMap<SurveyId, Role> =>
  new Map(
    tx.orm
      .select()
      .from(members)
      .where(eq(members.userId, userId))
      .all()
      .map(({ surveyId, role }) => [surveyId, role]),
  )

export const setRole = (
  tx: Tx,
  member: {
    readonly surveyId: SurveyId
    readonly userId: UserId
    readonly role: Role
    readonly since: number
  },
): void => {
  tx.orm
    .insert(members)
    .values(member)
    .onConflictDoUpdate({
      target: [members.surveyId, members.userId],
      set: { role: member.role },
    })
    .run()
}

export const removeMember = (tx: Tx, surveyId: SurveyId, userId: UserId): number =>
  tx.orm
    .delete(members)
    .where(and(eq(members.surveyId, surveyId), eq(members.userId, userId)))
    .run().changes

/** What came along or was made without an account belongs to whoever owns the site. */
export const adoptSurveys = (tx: Tx, userId: UserId, since: number): void => {
  const orphans = tx.orm
    .select({ id: surveys.id })
    .from(surveys)
    .where(
      notExists(
        tx.orm
          .select({ id: members.surveyId })
          .from(members)
          .where(and(eq(members.surveyId, surveys.id), eq(members.role, 'owner'))),
      ),
    )
    .all()
  for (const { id } of orphans) setRole(tx, { surveyId: id, userId, role: 'owner', since })
}

export type MemberLink = {
  readonly id: number
  readonly tokenHash: string
  readonly surveyId: SurveyId
  readonly role: Role
  readonly label: string
  readonly createdAt: number
  readonly expiresAt: number
}

export const insertMemberLink = (tx: Tx, link: Omit<MemberLink, 'id'>): void => {
  tx.orm.insert(memberLinks).values(link).run()
}

export const findMemberLink = (tx: Tx, tokenHash: string, now: number): MemberLink | null =>
  tx.orm
    .select()
    .from(memberLinks)
    .where(and(eq(memberLinks.tokenHash, tokenHash), gt(memberLinks.expiresAt, now)))
    .get() ?? null

/** Those that still open something. */
export const listMemberLinks = (tx: Tx, surveyId: SurveyId, now: number): readonly MemberLink[] =>
  tx.orm
    .select()
    .from(memberLinks)
    .where(and(eq(memberLinks.surveyId, surveyId), gt(memberLinks.expiresAt, now)))
    .orderBy(asc(memberLinks.id))
    .all()

export const deleteMemberLink = (tx: Tx, surveyId: SurveyId, id: number): MemberLink | null =>
  tx.orm
    .delete(memberLinks)
    .where(and(eq(memberLinks.surveyId, surveyId), eq(memberLinks.id, id)))
    .returning()
    .get() ?? null

export const forgetExpiredMemberLinks = (tx: Tx, now: number): void => {
  tx.orm.delete(memberLinks).where(lte(memberLinks.expiresAt, now)).run()
}

/** Owners of a survey who can sign in. */
export const activeOwners = (tx: Tx, surveyId: SurveyId): readonly UserId[] =>
  tx.orm
    .select({ id: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(eq(members.surveyId, surveyId), eq(members.role, 'owner'), isNull(users.deactivatedAt)),
    )
    .all()
    .map(({ id }) => id)
