/** For which site a passkey is made; browsers keep it apart from all others. */
export type PasskeySite = { readonly rpId: string; readonly origin: string }

/** Null where browsers would refuse: they want https and a name, or localhost to try it. */
export function passkeySite(publicUrl: URL | null, requested: string): PasskeySite | null {
  const url = publicUrl ?? new URL(requested)
  const { hostname, origin, protocol } = url
  if (hostname === 'localhost') return { rpId: hostname, origin }
  // What a request says of its host is believed by nobody.
  if (publicUrl === null || protocol !== 'https:') return null
  return /^[\d.]+$|^\[/.test(hostname) ? null : { rpId: hostname, origin }
}

/** Whether a page at this address may offer passkeys at all. */
export const fitsPasskeys = (publicUrl: URL | null, requested: string): 'fit' | 'unfit' =>
  passkeySite(publicUrl, requested) === null ? 'unfit' : 'fit'
