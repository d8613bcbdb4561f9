/**
 * What one answer on a scale of 0 to 10 adds to a net promoter score, which is their mean: 100 for
 * promoters (9 and 10), −100 for detractors (0 to 6). Reichheld, Harvard Business Review (December
 * 2003).
 *
 * @example
 * npsPoints(7) // 0
 */
export const npsPoints = (value: number): number => (value >= 9 ? 100 : value <= 6 ? -100 : 0)
