import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleCluster } from '../testing/samples.js';
import { workflowDecider, type WorkflowCommand, type WorkflowEvent } from './workflow.js';

const context = { cluster: sampleCluster(), inForce: 1, problems: [] };
const definition = { workflow: 'reporting-cycle', version: 2, text: 'id: reporting-cycle\n', sha256: 'a'.repeat(64) };
const define = (changes: object = {}): WorkflowCommand => ({
  type: 'DefineWorkflow',
  definition: { ...definition, ...changes },
  reason: 'our holidays',
});
const defined: WorkflowEvent = { type: 'WorkflowDefined', data: { ...definition, reason: 'our holidays' } };
const nothing = given(workflowDecider);

describe('DefineWorkflow', () => {
  it('replaces the definition in force', () => {
    nothing.when(define(), context).then(defined);
    const next: WorkflowEvent = { ...defined, data: { ...defined.data, version: 3 } };
    expect(nothing.events(defined, next).state.own).toEqual([{ ...definition, version: 3 }]);
  });
  it('does nothing for the same version with the same text', () => {
    nothing
      .events(defined)
      .when(define(), { ...context, inForce: 2 })
      .thenNothing();
  });
  it('refuses a version that is not newer, an invalid text, and an unknown workflow or cluster', () => {
    const other = define({ sha256: 'b'.repeat(64) });
    nothing
      .events(defined)
      .when(other, { ...context, inForce: 2 })
      .thenRefused('WORKFLOW_VERSION_NOT_NEWER');
    const problems = [{ path: 'definition', message: 'line 3, column 5: There is no moment named x.' }];
    nothing.when(define(), { ...context, problems }).thenRefused('INVALID_WORKFLOW_DEFINITION', { fields: problems });
    nothing.when(define(), { ...context, inForce: undefined }).thenRefused('WORKFLOW_NOT_FOUND');
    nothing
      .when(define(), { ...context, cluster: { ...context.cluster, exists: false } })
      .thenRefused('CLUSTER_NOT_FOUND');
  });
});
