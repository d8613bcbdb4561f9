import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

/** Abscissae and weights of Gauss–Legendre quadrature with 20 points, the positive half. */
const NODES = [
  [0.07652652113349734, 0.15275338713072584],
  [0.22778585114164507, 0.14917298647260374],
  [0.37370608871541955, 0.14209610931838204],
  [0.5108670019508271, 0.13168863844917664],
  [0.636053680726515, 0.11819453196151843],
  [0.7463319064601508, 0.10193011981724044],
  [0.8391169718222188, 0.08327674157670475],
  [0.912234428251326, 0.06267204833410907],
  [0.9639719272779138, 0.04060142980038694],
  [0.9931285991850949, 0.017614007139152118],
] as const

const cdf = (x: number) => normalCdf(x, 0, 1)

/** ∫ over 0..1 of twice the function. */
const integrate = (integrand: (x: number) => number): number =>
  NODES.reduce(
    (sum, [node, weight]) => sum + weight * (integrand((1 - node) / 2) + integrand((1 + node) / 2)),
    0,
  )

/**
 * P(X ≤ x, Y ≤ y) of two standard normal variables with correlation ρ, to 15 digits: Drezner and
 * Wesolowsky, Journal of Statistical Computation and Simulation 35 (1990), 101–107, as Genz has it
 * in Statistics and Computing 14 (2004), 251–260.
 *
 * `x` and `y` in standard deviations, infinite ones too; `correlation` in −1..1. A probability.
 *
 * @example
 * bivariateNormalCdf(0, 0, 0.5) // 0.33333333333333...
 */
export function bivariateNormalCdf(x: number, y: number, correlation: number): number {
  if (x === -Infinity || y === -Infinity) return 0
  if (x === Infinity) return cdf(y)
  if (y === Infinity) return cdf(x)
  const probability =
    Math.abs(correlation) < 0.925 ? byAngle(x, y, correlation) : nearSingular(-x, -y, correlation)
  return Math.max(0, Math.min(1, probability))
}

function byAngle(x: number, y: number, correlation: number): number {
  const angle = Math.asin(correlation)
  const half = (x * x + y * y) / 2
  const integral = integrate((part) => {
    const sine = Math.sin(angle * part)
    return Math.exp((sine * x * y - half) / (1 - sine * sine))
  })
  return cdf(x) * cdf(y) + (integral * angle) / (4 * Math.PI)
}

/** P(X > h, Y > k): the expansion about correlation 1, and what it leaves, integrated. */
function nearSingular(h: number, kGiven: number, correlation: number): number {
  const k = correlation < 0 ? -kGiven : kGiven
  const hk = h * k
  let rest = 0
  if (Math.abs(correlation) < 1) {
    const square = (1 - correlation) * (1 + correlation)
    const root = Math.sqrt(square)
    const distance = (h - k) ** 2
    const c = (4 - hk) / 8
    const d = (12 - hk) / 16
    rest =
      root *
      Math.exp(-(distance / square + hk) / 2) *
      (1 - (c * (distance - square) * (1 - (d * distance) / 5)) / 3 + (c * d * square ** 2) / 5)
    if (hk > -100) {
      const gap = Math.abs(h - k)
      const tail = Math.sqrt(2 * Math.PI) * cdf(-gap / root)
      rest -= Math.exp(-hk / 2) * tail * gap * (1 - (c * distance * (1 - (d * distance) / 5)) / 3)
    }
    rest +=
      (root / 2) *
      integrate((part) => {
        const s = (root * part) ** 2
        const exact = Math.sqrt(1 - s)
        const exponent = -(distance / s + hk) / 2
        if (exponent <= -100) return 0
        const ratio = Math.exp((-hk * s) / (2 * (1 + exact) ** 2)) / exact
        return Math.exp(exponent) * (ratio - (1 + c * s * (1 + d * s)))
      })
    rest /= -2 * Math.PI
  }
  if (correlation > 0) return rest + cdf(-Math.max(h, k))
  return -rest + (k > h ? cdf(k) - cdf(h) : 0)
}
