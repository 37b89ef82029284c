/** The HTTP status of each code of an error that ends a request as a whole. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  UNKNOWN_CLUSTER: 404,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  TOO_MANY_ROWS: 413,
  WORKBOOK_TOO_LARGE: 413,
  NOT_A_VALUE_FILE: 422,
  NOT_UTF8: 422,
  DELIMITER_UNCLEAR: 422,
  SHEET_NOT_FOUND: 422,
  COLUMN_MISSING: 422,
  COLUMN_TWICE: 422,
  EMPTY_FILE: 422,
  TOO_MANY_REFUSED_ROWS: 422,
  INVALID_BATCH: 422,
  TOO_MANY_COMMANDS: 429,
  TOO_MANY_COMMENTS: 429,
  ACCOUNT_QUOTA_USED: 429,
  CLUSTER_QUOTA_USED: 429,
  TOO_MANY_QUERIES: 429,
  QUERY_TOO_SLOW: 503,
};

/** The HTTP status of a code; undefined if the table has none. */
export function statusOfCode(code: string): number | undefined {
  return Object.hasOwn(STATUS, code) ? STATUS[code] : undefined;
}
