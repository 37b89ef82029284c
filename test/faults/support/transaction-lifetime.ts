import { createConnection } from 'mongoose';

/**
 * Sets how many seconds MongoDB keeps the open transaction of a killed client and locks its rows (60 by default), so
 * that tests that kill clients do not have to wait, and returns the previous value.
 */
export async function setTransactionLifetime(uri: string, seconds: number): Promise<number> {
  const connection = await createConnection(uri).asPromise();
  try {
    const admin = connection.db!.admin();
    const reply = await admin.command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds });
    return Number(reply['was']);
  } finally {
    await connection.close();
  }
}
