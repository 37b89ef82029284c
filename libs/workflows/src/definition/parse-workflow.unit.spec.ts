import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parseWorkflow } from './parse-workflow.js';
import { workflowJsonSchema } from './workflow-schema.js';

const folder = new URL('../../../../config/workflows/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const TEXT = readFileSync(new URL('reporting-cycle.yaml', folder), 'utf8');

function problemsOf(from: string, to: string) {
  expect(TEXT).toContain(from);
  const result = parseWorkflow(TEXT.replace(from, to), 'own.yaml');
  return result.ok
    ? []
    : result.problems.map(({ code, line, column, path, message }) => ({ code, line, column, path, message }));
}

/** The line and column of a text in the shipped file. */
function placeOf(text: string) {
  const before = TEXT.slice(0, TEXT.indexOf(text)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

describe('The shipped workflows', () => {
  it.each(files)('%s is valid, and named after its id', (file) => {
    const result = parseWorkflow(readFileSync(new URL(file, folder), 'utf8'), file);
    expect(result.ok && `${result.definition.id}.yaml`).toBe(file);
  });

  it('conform to the JSON schema', () => {
    const written: unknown = JSON.parse(readFileSync(new URL('workflow.schema.json', folder), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(workflowJsonSchema())));
  });
});

describe('The stages of approval', () => {
  const withStages = (...stages: readonly string[]) => {
    const lines = stages.map((stage) => `    - { ${stage} }\n`).join('');
    return parseWorkflow(TEXT.replace('retry:\n', `approval:\n  stages:\n${lines}retry:\n`), 'own.yaml');
  };
  const check = 'id: check, role: approver, on: business-due';
  const problemOf = (...stages: readonly string[]) => {
    const result = withStages(...stages);
    return result.ok ? undefined : result.problems.map(({ code, path }) => [code, path]);
  };

  it('have a role, a deadline and a condition; by default nobody approves what they entered', () => {
    const large = 'id: sign-off, role: coordinator, on: grace-end, when: { ranks: [business], changeAbove: 20 }';
    const result = withStages(check, large);
    expect(result).toHaveProperty('definition.approval', {
      fourEyes: true,
      stages: [
        { id: 'check', role: 'approver', on: 'business-due' },
        { id: 'sign-off', role: 'coordinator', on: 'grace-end', when: { ranks: ['business'], changeAbove: 20 } },
      ],
    });
  });

  it('are one to five, each once, at known moments in their order, with roles that approve', () => {
    const many = Array.from({ length: 6 }, (_, index) => `id: s${index}, role: approver, on: business-due`);
    expect(problemOf(...many)).toEqual([['SHAPE', 'approval.stages']]);
    expect(problemOf(check, check)).toEqual([['DUPLICATE_NAME', 'approval.stages[1].id']]);
    expect(problemOf('id: check, role: approver, on: someday')).toEqual([['UNKNOWN_NAME', 'approval.stages[0].on']]);
    expect(problemOf('id: check, role: auditor, on: business-due')).toEqual([['SHAPE', 'approval.stages[0].role']]);
    const late = 'id: late, role: approver, on: grace-end';
    expect(problemOf(late, check)).toEqual([['ORDER', 'approval.stages[0].on']]);
  });

  it('are reminded of and escalated by steps, which name one of them', () => {
    const remind = '- { id: remind-check, on: business-due, do: remind-approvers, stage: check }';
    const escalate = '- { id: late-check, on: grace-end, do: escalate-approvals, stage: sign-off }';
    const withSteps = TEXT.replace('steps:\n', `steps:\n  ${remind}\n  ${escalate}\n`);
    const stages = `approval:\n  stages:\n    - { ${check} }\n    - { id: sign-off, role: coordinator, on: grace-end }\n`;
    expect(parseWorkflow(withSteps.replace('retry:\n', `${stages}retry:\n`), 'own.yaml').ok).toBe(true);
    const faulty = parseWorkflow(withSteps, 'own.yaml');
    const [line, column] = [TEXT.split('\n').indexOf('steps:') + 2, `  ${remind}`.indexOf('check }') + 1];
    expect(faulty.ok ? [] : faulty.problems).toMatchObject([
      {
        code: 'STAGE',
        line,
        column,
        message: 'There is no stage of approval named check. There are no stages of approval.',
      },
      { code: 'STAGE', line: line + 1 },
    ]);
  });
});

describe('The rules of notes', () => {
  const withRules = (...rules: readonly string[]) => {
    const lines = rules.map((rule) => `  - { ${rule} }\n`).join('');
    return parseWorkflow(TEXT.replace('retry:\n', `noteRequired:\n${lines}retry:\n`), 'own.yaml');
  };

  it('are for certain measures or all, with limits, a change or what is not applicable', () => {
    const result = withRules('measures: [margin], below: 10.5', 'changeAbove: 20, notApplicable: true');
    expect(result).toHaveProperty('definition.noteRequired', [
      { measures: ['margin'], below: 10.5 },
      { changeAbove: 20, notApplicable: true },
    ]);
  });

  it.each([
    ['no condition', 'measures: [margin]', 'NOTE_RULE'],
    ['a limit for every measure', 'above: 3', 'NOTE_RULE'],
    ['a change below zero', 'changeAbove: -1', 'SHAPE'],
    ['an unknown condition', 'changedBy: 1', 'UNKNOWN_KEY'],
    ['a condition that nothing meets', 'notApplicable: false', 'SHAPE'],
  ])('are refused with %s', (_what, rule, code) => {
    const result = withRules(rule);
    const problems = result.ok ? [] : result.problems;
    expect(problems).toContainEqual(expect.objectContaining({ code, line: 46 }));
  });
});

describe('A workflow file', () => {
  type Case = readonly [what: string, from: string, to: string, code: string, at: string, path: string];
  it.each<Case>([
    [
      'a time that no clock shows',
      "id: operational-due, from: period-end, workingDays: 5, at: '18:00'",
      "id: operational-due, from: period-end, workingDays: 5, at: '24:00'",
      'SHAPE',
      "'18:00' }",
      'moments[0].at',
    ],
    ['an unknown weekday', '[monday,', '[mondy,', 'SHAPE', 'monday,', 'workingDays[0]'],
    ['a holiday that is no date', 'holidays: []', "holidays: ['2026-02-30']", 'SHAPE', '[]', 'holidays[0]'],
    [
      'an unknown moment',
      'on: grace-end, do: lock',
      'on: grace-over, do: lock',
      'UNKNOWN_NAME',
      'grace-end, do',
      'steps[8].on',
    ],
    [
      'a moment that comes later',
      'functional-due, from: period-end',
      'functional-due, from: grace-end',
      'UNKNOWN_NAME',
      'period-end, workingDays: 7',
      'moments[1].from',
    ],
    ['a step twice', 'id: due-business', 'id: lock', 'DUPLICATE_NAME', 'lock, on: grace-end', 'steps[8].id'],
    ['no lock', 'do: lock', 'do: remind, rank: business', 'LOCK', '- { id: remind-operational', 'steps'],
    [
      'a rank in the wrong place',
      'rank: operational, on: operational-due }\n  - { rank: functional, on',
      'rank: functional, on: operational-due }\n  - { rank: operational, on',
      'RANKS',
      'operational, on: operational-due }',
      'deadlines[0].rank',
    ],
    [
      'a deeper rank that is due later',
      'workingDays: 5,',
      'workingDays: 8,',
      'ORDER',
      'operational-due }\n  - { rank: functional',
      'deadlines[0].on',
    ],
    ['a lock before the last deadline', 'workingDays: 3,', 'workingDays: -3,', 'ORDER', 'grace-end, do', 'steps[8].on'],
    ['an unknown key', 'version: 1', 'version: 1\nversoin: 2', 'UNKNOWN_KEY', 'title:', ''],
  ])('is refused with the place of %s', (...[, from, to, code, at, path]) => {
    const problems = problemsOf(from, to);
    const { line } = placeOf(at);
    expect(problems).toContainEqual(expect.objectContaining({ code, line, path }));
    for (const { column, message } of problems) {
      expect(Number(column)).toBeGreaterThanOrEqual(1);
      expect(message).toMatch(/\.$/);
    }
  });

  it('is refused with the column, and the name that was probably meant', () => {
    const [problem] = problemsOf('on: grace-end, do: lock', 'on: grace-ende, do: lock');
    const { line, column } = placeOf('grace-end, do: lock');
    expect(problem).toEqual({
      code: 'UNKNOWN_NAME',
      line,
      column,
      path: 'steps[8].on',
      message: 'There is no moment named grace-ende before this place. Did you mean grace-end?',
    });
  });

  it.each([
    ['nothing', '', 'SHAPE'],
    ['broken YAML', 'id: [', 'YAML'],
    ['a list', '- 1', 'SHAPE'],
  ])('is refused with %s', (_what, text, code) => {
    const result = parseWorkflow(text, 'bad.yaml');
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain(code);
  });
});
