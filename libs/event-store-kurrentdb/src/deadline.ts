/** The server did not reply in time; whether it executed the call is unknown. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/** Rejects with `DeadlineExceeded` if `promise` has not settled in time. The call itself is not cancelled. */
export async function withDeadline<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const exceeded = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([promise, exceeded]);
  } finally {
    clearTimeout(timer);
  }
}
