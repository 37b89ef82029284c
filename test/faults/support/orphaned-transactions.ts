import { createConnection } from 'mongoose';

/**
 * MongoDB keeps the transaction of a client that was killed, and the rows it has written to, for a minute. Sets that
 * time in seconds, so that tests which kill clients need not wait so long, and returns what it was.
 */
export async function keepOrphanedTransactionsFor(uri: string, seconds: number): Promise<number> {
  const connection = await createConnection(uri).asPromise();
  try {
    const admin = connection.db!.admin();
    const answer = await admin.command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds });
    return Number(answer['was']);
  } finally {
    await connection.close();
  }
}
