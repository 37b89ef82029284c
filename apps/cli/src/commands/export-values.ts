import { momentToAsk } from '@strata/application';
import { csvLine } from '../csv.js';
import { sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ExportValuesOptions extends CommonOptions {
  readonly cluster: string;
  readonly at?: string;
  readonly format: 'csv' | 'json';
}

/** `strata export values`. */
export async function exportValues(options: ExportValuesOptions): Promise<void> {
  const asOf = options.at === undefined ? {} : { instant: momentToAsk(options.at) };
  await withCurrentRuntime('query', async (runtime) => {
    const view = await runtime.queries.get(options.cluster, asOf);
    const rows = await runtime.queries.values(view);
    if (options.json || options.format === 'json') {
      const values = rows.map(({ subject, measure, period, value, knownAt }) => ({
        member: subject,
        measure,
        period,
        value,
        knownAt,
      }));
      return sayJson({ cluster: options.cluster, position: view.position, values });
    }
    let text = 'member,measure,period,value\n';
    for (const { subject, measure, period, value } of rows) {
      text += csvLine([subject, measure, period, value ?? 'n/a']);
      if (text.length > 1_000_000) {
        process.stdout.write(text);
        text = '';
      }
    }
    process.stdout.write(text);
  });
}
