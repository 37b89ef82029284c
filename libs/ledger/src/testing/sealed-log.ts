import type { LogEvent, SealEnd } from '../sealed.js';
import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { introduced, sealSigner, type SealSigner } from '../seal-key.js';
import { SealDraft } from '../seal.js';

/** The header of a private Ed25519 key in PKCS #8; the 32 bytes of the key follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer that is the same in every run. */
export function signerOf(seed: string): SealSigner {
  const bytes = Buffer.concat([PKCS8, createHash('sha256').update(seed).digest()]);
  const key: KeyObject = createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
  return sealSigner(key.export({ format: 'der', type: 'pkcs8' }));
}

/** A log in memory that can be sealed. */
export class SealedLog {
  readonly events: LogEvent[] = [];
  readonly #revisions = new Map<string, number>();
  #signer: SealSigner | undefined;
  #last: SealEnd | undefined;

  append(stream: string, type: string, data: object): LogEvent {
    const sequence = this.events.length + 1;
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const event: LogEvent = {
      id: `00000000-0000-8000-8000-${String(sequence).padStart(12, '0')}`,
      stream,
      revision,
      type,
      schemaVersion: 1,
      position: positionOf(sequence),
      recordedAt: new Date(Date.UTC(2026, 0, 1) + sequence * 1_000).toISOString(),
      data,
      metadata: { by: 'olga', commandId: `c${sequence}`, correlationId: `c${sequence}` },
    };
    this.events.push(event);
    return event;
  }

  /** Appends a number of reports, spread over a few streams. */
  report(count: number): void {
    for (let index = 0; index < count; index += 1) {
      this.append(`report-coast.a${index % 3}.2025`, 'ValuesSubmitted', { value: `${this.events.length}.5` });
    }
  }

  /** Signs with this key from now on. */
  useKey(signer: SealSigner, isIntroduced = true): void {
    const key = introduced(signer, isIntroduced ? this.#signer : undefined);
    this.append('sealKeys-all', 'SealKeyAdded', key as unknown as object);
    this.#signer = signer;
  }

  seal(): void {
    const draft = new SealDraft(this.#last);
    for (const event of this.events) if (event.position > (draft.position ?? '')) draft.add(event);
    const seal = draft.sign(this.#signer!);
    this.#last = seal;
    this.append('seals-all', 'EventsSealed', seal as unknown as object);
  }
}

export function positionOf(sequence: number): string {
  return String(sequence).padStart(12, '0');
}
