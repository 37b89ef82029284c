import { StrataError } from '@strata/domain';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { decodedChunks } from './decoded-chunks.js';
import type { SpooledFile } from './spooled-file.js';

/** The encodings that text files may have. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const SAMPLE = 65_536;

/**
 * The encoding of a text file: announced by a byte order mark, or the only one that its content fits. Throws `NOT_UTF8`
 * if they do not settle it.
 */
export async function recogniseEncoding(spooled: SpooledFile): Promise<Encoding> {
  const sample = await firstBytes(spooled.path);
  const utf16 = utf16In(sample);
  if (utf16) return utf16;
  try {
    for await (const _ of decodedChunks(createReadStream(spooled.path), spooled.file, 'utf-8'));
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof StrataError)) throw error;
    if (await isWindows1251(spooled.path)) return 'windows-1251';
    throw error;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: SAMPLE - 1, highWaterMark: SAMPLE })) return chunk as Buffer;
  return Buffer.alloc(0);
}

const MARKS: readonly (readonly [string, Encoding])[] = [
  ['\u00ff\u00fe', 'utf-16le'],
  ['\u00fe\u00ff', 'utf-16be'],
];

/** UTF-16 has a byte order mark, or zero bytes in every other place, since digits and separators have one each. */
function utf16In(sample: Buffer): Encoding | undefined {
  const mark = MARKS.find(([bytes]) => sample.subarray(0, 2).toString('latin1') === bytes);
  if (mark) return mark[1];
  const zerosAt = (first: 0 | 1): number => sample.filter((byte, index) => byte === 0 && index % 2 === first).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even + odd <= sample.length / 10) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

/** What windows-1251 has beyond ASCII in ordinary texts: Cyrillic letters, quotes, dashes and a few signs. */
const ORDINARY = /^[\u0000-\u007f\u0400-\u04ff«»„“”‘’–—…№§°±·•€\u00a0\u00ad]*$/u;
/** What other encodings look like when read as windows-1251: words of both alphabets, or with only the first letter small. */
const MIXED_ALPHABETS = /[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/u;
const INVERTED_CASE = /(?<![\u0400-\u04ff])[\u0430-\u045f][\u0400-\u042f]{2}/u;
const WORD = /[\u0400-\u04ff]{3,}/u;

async function isWindows1251(path: string): Promise<boolean> {
  const decoder = new TextDecoder('windows-1251');
  let hasWord = false;
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (!ORDINARY.test(text) || MIXED_ALPHABETS.test(text) || INVERTED_CASE.test(text)) return false;
    hasWord ||= WORD.test(text);
  }
  return hasWord;
}
