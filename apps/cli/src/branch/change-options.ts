import { parseDecimal, StrataError, type BranchChange, type TargetPer } from '@strata/domain';
import { assumptionsIn } from '../files/assumptions.js';

/** The changes of `strata branch change`, as options. */
export interface ChangeOptions {
  readonly values?: string;
  readonly value?: readonly string[];
  readonly target?: readonly string[];
  readonly weight?: readonly string[];
  readonly method?: readonly string[];
  readonly member?: readonly string[];
  readonly from?: string;
}

type Form = Exclude<keyof ChangeOptions, 'values' | 'from'>;

/** The changes that options describe. Throws `NOT_A_CHANGE`, and what files of values are refused with. */
export async function changesOf(options: ChangeOptions): Promise<readonly BranchChange[]> {
  const start = options.from === undefined ? {} : { from: options.from };
  const assumed = options.values === undefined ? [] : await assumptionsIn(options.values);
  const all = (form: Form, read: (words: readonly string[]) => object | undefined): readonly BranchChange[] =>
    (options[form] ?? []).map((text) => {
      const change = read(text.trim().split(/\s+/));
      if (change === undefined) throw notAChange(form, text);
      return { kind: form, ...change, ...(form !== 'value' && start) } as BranchChange;
    });
  return [
    ...assumed.map((one): BranchChange => ({ kind: 'value', ...one })),
    ...all('value', valueIn),
    ...all('target', targetIn),
    ...all('weight', weightIn),
    ...all('method', methodIn),
    ...all('member', memberIn),
  ];
}

function valueIn([measure, subject, period, figure, ...more]: readonly string[]): object | undefined {
  const value = parseDecimal(figure ?? '');
  return value === undefined || more.length > 0 ? undefined : { measure, subject, period, value };
}

function targetIn([measure, subject, ...named]: readonly string[]): object | undefined {
  const pairs = named.map((one) => one.split('='));
  if (pairs.length === 0 || pairs.some((pair) => pair.length !== 2)) return undefined;
  const { per, ...figures } = Object.fromEntries(pairs) as Readonly<Record<string, string>>;
  return { measure, subject, figures, ...(per !== undefined && { per: per as TargetPer }) };
}

function weightIn([strategy, about, weight, ...more]: readonly string[]): object | undefined {
  const number = parseDecimal(weight ?? '');
  return number === undefined || more.length > 0 ? undefined : { strategy, about, weight: Number(number) };
}

function methodIn([method, version = '', ...more]: readonly string[]): object | undefined {
  return /^\d{1,7}$/.test(version) && more.length === 0 ? { method, version: Number(version) } : undefined;
}

function memberIn([actor, where = '', ...more]: readonly string[]): object | undefined {
  return ['in', 'out'].includes(where) && more.length === 0 ? { actor, member: where === 'in' } : undefined;
}

function notAChange(form: Form, text: string): StrataError {
  return new StrataError('NOT_A_CHANGE', `--${form}: "${text}" does not have the form that the help describes.`, {
    remedy: '`strata branch change --help` shows examples.',
  });
}
