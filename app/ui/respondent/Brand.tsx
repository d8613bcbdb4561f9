import type { Look } from './look.ts'

/** Logo and header image of a survey. */
export function Brand({ look: { logo, headerImage } }: { readonly look: Look }) {
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
