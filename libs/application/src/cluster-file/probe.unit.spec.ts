import { it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseClusterFile } from './parse-cluster-file.js';
import { planClusterFile } from './plan-cluster-file.js';
import { exportClusterFile } from './export-cluster-file.js';
import { applyPlan } from './testing/apply-plan.js';
it('probe', () => {
  const [i, o] = process.env['PROBE']!.split(':');
  const r = parseClusterFile(readFileSync(i!, 'utf8'), i!);
  if (!r.ok)
    return console.log(
      r.problems
        .slice(0, 30)
        .map((p) => `${p.line}:${p.column} ${p.path}: ${p.message} ${p.remedy ?? ''}`)
        .join('\n'),
    );
  const plan = planClusterFile(r.file, undefined);
  console.log(
    plan
      .map((p) => p.summary)
      .slice(0, 60)
      .join('\n'),
    plan.length,
  );
  const s = applyPlan(plan);
  const text = exportClusterFile(s);
  writeFileSync(o!, text);
  console.log(planClusterFile(r.file, s).map((p) => p.summary));
});
