import { refuse, ok, type Result } from './result.ts'

declare const brand: unique symbol
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }

export type SurveyId = Brand<number, 'SurveyId'>
export type VersionId = Brand<number, 'VersionId'>
export type CollectorId = Brand<number, 'CollectorId'>
/** Cursor of the response log. Grows by one with every entry. */
export type Seq = Brand<number, 'Seq'>
export type Slug = Brand<string, 'Slug'>
/** Chosen by whoever sends the response; a lower-case UUID. */
export type ResponseId = Brand<string, 'ResponseId'>
export type CollectorKey = Brand<string, 'CollectorKey'>
/** 128 random bits that open one unfinished response. */
export type PartialToken = Brand<string, 'PartialToken'>
/** Proof that a response was sent: opens it for reading and deleting. */
export type Receipt = Brand<string, 'Receipt'>

/** 128 random bits that name one uploaded file. */
export type FileId = Brand<string, 'FileId'>
/** 128 random bits that let one response in. */
export type InvitationToken = Brand<string, 'InvitationToken'>
/** 256 random bits behind a prefix that says what they are: `rapport_…`. */
export type ApiKey = Brand<string, 'ApiKey'>

export type ShareLinkId = Brand<number, 'ShareLinkId'>
export type CodingFrameId = Brand<number, 'CodingFrameId'>
export type UserId = Brand<string, 'UserId'>
/** 128 random bits that work once: to make the first account, or to choose a password. */
export type LinkToken = Brand<string, 'LinkToken'>

export const surveyId = (value: number) => value as SurveyId
export const START_OF_LOG = 0 as Seq

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/
const KEY = /^[A-Za-z0-9_-]{22}$/
const API_KEY = /^rapport_[A-Za-z0-9_-]{43}$/
const RECEIPT = /^[A-Za-z0-9_-]{48}$/

const parser =
  <Id extends string>(pattern: RegExp) =>
  (text: string): Result<Id, 'malformed'> =>
    pattern.test(text) ? ok(text as Id) : refuse('malformed')

export const parseSlug = parser<Slug>(SLUG)
export const parseCollectorKey = parser<CollectorKey>(KEY)
export const parsePartialToken = parser<PartialToken>(KEY)
export const parseFileId = parser<FileId>(KEY)
export const parseInvitationToken = parser<InvitationToken>(KEY)
export const parseLinkToken = parser<LinkToken>(KEY)
export const parseApiKey = parser<ApiKey>(API_KEY)
export const parseReceipt = parser<Receipt>(RECEIPT)
export const parseResponseId = (text: string): Result<ResponseId, 'malformed'> =>
  parser<ResponseId>(UUID)(text.toLowerCase())
