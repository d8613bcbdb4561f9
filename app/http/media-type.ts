export const mediaTypeOf = (header: string | null | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

export const isMultipart = (header: string | null | undefined): boolean =>
  mediaTypeOf(header) === 'multipart/form-data'
