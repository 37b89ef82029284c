import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR, type AgreementEvent, type ProcessStep } from '@strata/domain';
import { readFileSync } from 'node:fs';
import { agreementJsonSchema, type AgreementDefinition } from '../definition/agreement-schema.js';
import { parseWorkflow } from '../definition/parse-workflow.js';
import { isAgreementDefinition } from '../definition/workflow-schema.js';
import { roundTerms } from './round-terms.js';
import { strategyAgreement } from './strategy-agreement.js';

const folder = new URL('../../../../config/workflows/', import.meta.url);
const TEXT = readFileSync(new URL('agreement.yaml', folder), 'utf8');

function definitionOf(text: string): AgreementDefinition {
  const parsed = parseWorkflow(text, 'agreement.yaml');
  if (!parsed.ok || !isAgreementDefinition(parsed.definition)) throw new Error('The definition is invalid.');
  return parsed.definition;
}

const terms = roundTerms({ definition: definitionOf(TEXT), sha256: 'a'.repeat(64) }, '2026-02-02', {
  ...DEFAULT_CALENDAR,
  timeZone: 'Europe/Kyiv',
});

describe('The definition of agreements', () => {
  it('conforms to the JSON schema', () => {
    const written: unknown = JSON.parse(readFileSync(new URL('agreement.schema.json', folder), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(agreementJsonSchema())));
  });

  it('gives a round its deadline, reminders and escalation in the time zone of the cluster', () => {
    expect(terms.quorum).toEqual({ agree: 100, objections: 0 });
    expect(terms.due).toBe('2026-02-16T16:00:00.000Z');
    expect(terms.plan.steps).toEqual([
      { id: 'remind', due: '2026-02-11T07:00:00.000Z', action: 'remind' },
      { id: 'remind-due', due: '2026-02-16T16:00:00.000Z', action: 'remind' },
      { id: 'escalate', due: '2026-02-17T07:00:00.000Z', action: 'escalate' },
    ]);
  });

  type Case = readonly [what: string, from: string, to: string, code: string, path: string];
  it.each<Case>([
    ['a quorum of nobody', 'agree: 100', 'agree: 0', 'SHAPE', 'quorum.agree'],
    ['a moment that does not exist', 'due: answers-due\n', 'due: never\n', 'UNKNOWN_NAME', 'due'],
    ['a moment named like the first one', 'id: reminder,', 'id: proposed,', 'DUPLICATE_NAME', 'moments[1].id'],
    ['a role twice', 'id: financier', 'id: executor', 'DUPLICATE_NAME', 'roles[3].id'],
    ['a second escalation', 'on: reminder, do: remind', 'on: decision, do: escalate', 'ESCALATION', 'steps[2].do'],
    ['an escalation before the deadline', 'on: decision, do', 'on: reminder, do', 'ORDER', 'steps[2].on'],
    ['an unknown step', 'do: escalate', 'do: lock', 'SHAPE', 'steps[2].do'],
  ])('is refused with the place of %s', (...[, from, to, code, path]) => {
    expect(TEXT).toContain(from);
    const parsed = parseWorkflow(TEXT.replace(from, to), 'own.yaml');
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toContainEqual(expect.objectContaining({ code, path, line: expect.any(Number) }));
    for (const { message } of problems) expect(message).toMatch(/\.$/);
  });
});

describe('The process of a round', () => {
  const data = { strategyId: 'north-2', proposal: 3, round: 12, ...terms, mapRevision: 1, statement: {}, parties: [] };
  const { key, plan } = strategyAgreement.begin({ type: 'ProposalRevised', data } as unknown as AgreementEvent);

  it('has a key of its own, from which its commands find the round again', () => {
    expect([key, plan]).toEqual(['north-2-3-12', terms.plan]);
    const commandOf = (step: ProcessStep) =>
      strategyAgreement.commandOf({ cluster: 'alps', workflow: 'agreement', key }, step);
    const of = { proposal: 3, round: 12 };
    expect(terms.plan.steps.map(commandOf)).toEqual(
      [
        { type: 'RemindOfProposal', ...of, step: 'remind' },
        { type: 'RemindOfProposal', ...of, step: 'remind-due' },
        { type: 'EscalateProposal', ...of },
      ].map((command) => ({ aggregate: 'agreement', clusterId: 'alps', strategyId: 'north-2', command })),
    );
  });
});
