import type { Branding } from './branding.ts'

/** Logo and header image of a survey. */
export function Brand({ branding: { logo, headerImage } }: { readonly branding: Branding }) {
  return (
    <>
      {headerImage !== null && <img className="banner" src={headerImage} alt="" />}
      {logo !== null && (
        <p className={`logo ${logo.position} ${logo.ground}`}>
          <img className={logo.size} src={logo.source} alt={logo.alternative} />
        </p>
      )}
    </>
  )
}
