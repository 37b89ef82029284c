/** Whether an argument was given; in the contract, null and absent mean the same. */
export function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}
