import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conflictsWithCluster } from './cluster-conflicts.js';
import type { ClusterContent, ClusterFile } from './cluster-file.js';
import { exportClusterFile } from './export-cluster-file.js';
import { parseClusterFile } from './parse-cluster-file.js';
import { planClusterFile } from './plan-cluster-file.js';
import { applyPlan } from './testing/apply-plan.js';
import { randomContent } from './testing/random-files.js';

const RUNS = { numRuns: 100 };

function fileOf(content: ClusterContent): ClusterFile {
  return { ...content, fileName: 'random.yaml', places: new Map() };
}

function parsed(text: string): ClusterFile {
  const outcome = parseClusterFile(text, 'export.yaml');
  if (!outcome.ok)
    throw new Error(`${outcome.problems.map(({ path, message }) => `${path}: ${message}`).join('\n')}\n${text}`);
  return outcome.file;
}

describe('Cluster file', () => {
  it('plans commands that the rules accept, and nothing once they have been executed', () => {
    fc.assert(
      fc.property(randomContent, (content) => {
        const file = fileOf(content);
        const made = applyPlan(planClusterFile(file, undefined));
        expect(planClusterFile(file, made)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is exported byte for byte as it was', () => {
    fc.assert(
      fc.property(randomContent, (content) => {
        const made = applyPlan(planClusterFile(fileOf(content), undefined));
        const text = exportClusterFile(made);
        const again = parsed(text);
        expect(planClusterFile(again, made)).toEqual([]);
        expect(exportClusterFile(applyPlan(planClusterFile(again, undefined)))).toBe(text);
      }),
      RUNS,
    );
  });

  it('changes any cluster into any other without conflicts', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomContent, randomContent, (first, second) => {
        const made = applyPlan(planClusterFile(fileOf(first), undefined));
        const target = fileOf(second);
        fc.pre(conflictsWithCluster(target, made).length === 0);
        compared += 1;
        const changed = applyPlan(planClusterFile(target, made), made);
        expect(planClusterFile(target, changed)).toEqual([]);
        expect(exportClusterFile(changed)).toBe(exportClusterFile(applyPlan(planClusterFile(target, undefined))));
      }),
      RUNS,
    );
    expect(compared).toBe(RUNS.numRuns);
  });

  it('can be applied again after an interruption', () => {
    fc.assert(
      fc.property(randomContent, randomContent, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
        const made = applyPlan(planClusterFile(fileOf(first), undefined));
        const target = fileOf(second);
        const plan = planClusterFile(target, made);
        const cut = applyPlan(plan.slice(0, Math.floor(plan.length * share)), made);
        const done = applyPlan(planClusterFile(target, cut), cut);
        expect(exportClusterFile(done)).toBe(exportClusterFile(applyPlan(plan, made)));
      }),
      RUNS,
    );
  });
});
