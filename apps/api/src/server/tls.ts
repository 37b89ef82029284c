import { StrataError } from '@strata/domain';
import type { Settings } from '@strata/config';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { Logger } from 'pino';

export type TlsFiles = NonNullable<Settings['http']['tls']>;

/** A certificate with its key. */
interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Reads a certificate and its key. Throws `TLS_FILES_UNUSABLE`. */
export function readCertificate({ certFile, keyFile }: TlsFiles): Certificate {
  try {
    const certificate = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
    createSecureContext(certificate);
    return certificate;
  } catch (error) {
    throw new StrataError(
      'TLS_FILES_UNUSABLE',
      `The TLS certificate ${certFile} cannot be used with the key ${keyFile}: ${(error as Error).message}.`,
      {
        remedy: 'Set STRATA_TLS_CERT and STRATA_TLS_KEY to a certificate and its key, both in PEM format.',
        cause: error,
      },
    );
  }
}

/** Reloads the files on SIGHUP, for new connections. Returns the function that stops it. */
export function reloadOnHangup(server: Server, files: TlsFiles, log: Pick<Logger, 'info' | 'error'>): () => void {
  const reload = (): void => {
    try {
      server.setSecureContext({ ...readCertificate(files), minVersion: 'TLSv1.2' });
      log.info({ file: files.certFile }, 'TLS certificate reloaded');
    } catch (error) {
      log.error({ err: error }, 'TLS certificate not reloaded; the previous one stays in use');
    }
  };
  process.on('SIGHUP', reload);
  return () => void process.off('SIGHUP', reload);
}
