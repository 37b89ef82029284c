import { isMissing, type ListCode, type NumberCode, type NumberCompiler, type TextCode } from './code.js';
import type { Core, CoreAggregate } from './core.js';
import { lookUp, type KeyValue } from './decision-table.js';
import { append, emptyList, type Frame, type NumberList } from './frame.js';
import { bankOf } from './types.js';
import { segmentLetter } from './values.js';

/** Compiles a part to code that appends its scalar or every element of its list. */
export function compileList(core: Core, number: NumberCompiler): ListCode {
  if (bankOf(core.type) !== 'list') return appendScalar(number(core));
  switch (core.kind) {
    case 'slot':
      return appendSlot(core.slot.index);
    case 'list':
      return appendAll(core.items.map((item) => compileList(item, number)));
    case 'points':
      return compileList(core.operand, number);
    case 'if': {
      const condition = number(core.condition);
      const whenTrue = compileList(core.whenTrue, number);
      const whenFalse = compileList(core.whenFalse, number);
      return (frame, into) => {
        const chosen = condition(frame);
        if (chosen === 1) return whenTrue(frame, into);
        return chosen === 0 && whenFalse(frame, into);
      };
    }
    case 'coalesce':
      return firstPresent(core.candidates, number);
    default:
      return () => false;
  }
}

function appendScalar(code: NumberCode): ListCode {
  return (frame, into) => {
    const value = code(frame);
    append(into, value);
    return value - value === 0;
  };
}

function appendSlot(index: number): ListCode {
  return (frame, into) => {
    const list = frame.lists[index];
    if (!list) return false;
    for (let position = 0; position < list.length; position += 1) append(into, list.values[position] as number);
    return true;
  };
}

function appendAll(codes: readonly ListCode[]): ListCode {
  return (frame, into) => {
    for (let index = 0; index < codes.length; index += 1) {
      if (!(codes[index] as ListCode)(frame, into)) return false;
    }
    return true;
  };
}

function firstPresent(candidates: readonly Core[], number: NumberCompiler): ListCode {
  const codes = candidates.map((part) => compileList(part, number));
  return (frame, into) => {
    const { length } = into;
    for (let index = 0; index < codes.length; index += 1) {
      if ((codes[index] as ListCode)(frame, into)) return true;
      into.length = length;
      if (!isMissing(candidates[index] as Core, frame)) return false;
    }
    return false;
  };
}

/** Compiles a function of lists; its buffers are reused by every evaluation. */
export function compileAggregate(core: CoreAggregate, number: NumberCompiler): NumberCode {
  const { apply } = core.fn;
  const codes = core.groups.map((group) => appendAll(group.map((part) => compileList(part, number))));
  const groups = codes.map(() => emptyList());
  return (frame) => {
    for (let index = 0; index < codes.length; index += 1) {
      const list = groups[index] as NumberList;
      list.length = 0;
      if (!(codes[index] as ListCode)(frame, list)) return NaN;
    }
    return apply(groups);
  };
}

export function compileText(core: Core, number: NumberCompiler): TextCode {
  switch (core.kind) {
    case 'text': {
      const { value } = core;
      return () => value;
    }
    case 'slot': {
      const { index } = core.slot;
      return (frame) => frame.texts[index];
    }
    case 'letter': {
      const operand = number(core.operand);
      return (frame) => segmentLetter(operand(frame));
    }
    case 'join':
      return compileJoin(core.parts.map((part) => compileText(part, number)));
    case 'if':
      return compileTextChoice(core, number);
    case 'coalesce':
      return compileTextCoalesce(core.candidates, number);
    case 'lookup':
      return compileTextLookup(core, number);
    default:
      return () => undefined;
  }
}

function compileJoin(parts: readonly TextCode[]): TextCode {
  return (frame) => {
    let result = '';
    for (let index = 0; index < parts.length; index += 1) {
      const part = (parts[index] as TextCode)(frame);
      if (part === undefined) return undefined;
      result += part;
    }
    return result;
  };
}

function compileTextChoice(core: Extract<Core, { kind: 'if' }>, number: NumberCompiler): TextCode {
  const condition = number(core.condition);
  const whenTrue = compileText(core.whenTrue, number);
  const whenFalse = compileText(core.whenFalse, number);
  return (frame) => {
    const chosen = condition(frame);
    if (chosen === 1) return whenTrue(frame);
    return chosen === 0 ? whenFalse(frame) : undefined;
  };
}

function compileTextCoalesce(candidates: readonly Core[], number: NumberCompiler): TextCode {
  const codes = candidates.map((part) => compileText(part, number));
  return (frame) => {
    for (let index = 0; index < codes.length; index += 1) {
      const value = (codes[index] as TextCode)(frame);
      if (value !== undefined || !isMissing(candidates[index] as Core, frame)) return value;
    }
    return undefined;
  };
}

function compileTextLookup(core: Extract<Core, { kind: 'lookup' }>, number: NumberCompiler): TextCode {
  const readKeys = keyReaders(core.keys, number);
  const keys: KeyValue[] = core.keys.map(() => 0);
  return (frame) => {
    const found = readKeys(frame, keys) ? lookUp(core.table, keys) : undefined;
    return found as string | undefined;
  };
}

/** Compiles code that reads the keys of a lookup into a reused array and returns false if a key has no value. */
export function keyReaders(keys: readonly Core[], number: NumberCompiler): (frame: Frame, into: KeyValue[]) => boolean {
  const codes = keys.map((key) => (bankOf(key.type) === 'text' ? compileText(key, number) : number(key)));
  return (frame, into) => {
    for (let index = 0; index < codes.length; index += 1) {
      const value = (codes[index] as (frame: Frame) => number | string | undefined)(frame);
      if (value === undefined || (typeof value === 'number' && value - value !== 0)) return false;
      into[index] = value;
    }
    return true;
  };
}
