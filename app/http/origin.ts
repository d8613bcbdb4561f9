/** Where this copy is reached, for addresses that leave it: as it was set up, or as it was asked. */
export const originOf = (
  { publicUrl }: { readonly publicUrl: URL | null },
  { url }: { readonly url: string },
): string => publicUrl?.origin ?? new URL(url).origin

/** The address of this very page, as others reach it. */
export function addressOf(
  environment: Parameters<typeof originOf>[0],
  request: Parameters<typeof originOf>[1],
): string {
  const { pathname, search } = new URL(request.url)
  return `${originOf(environment, request)}${pathname}${search}`
}
