/**
 * The sum of the products of two equally long lists.
 *
 * @example
 * dotProduct([1, 2, 3], [4, 5, 6]) // 32
 */
export function dotProduct(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}
