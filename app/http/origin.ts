/** Where this copy is reached, for addresses that leave it: as it was set up, or as it was asked. */
export const originOf = (
  { publicUrl }: { readonly publicUrl: URL | null },
  { url }: { readonly url: string },
): string => publicUrl?.origin ?? new URL(url).origin
