import { useMutation } from '@tanstack/react-query';
import { askAgain } from '../../api/query-client.js';
import { ask } from '../../api/session.js';
import { ApplyFile, type ApplyFileMutation } from '../../generated/operations.js';

/** What a cluster file changes, or why it was refused. */
export type FileResult =
  | {
      readonly kind: 'changes';
      readonly cluster: string;
      readonly changes: readonly string[];
      readonly changeCount: number;
      readonly applied: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly remedy: string | null;
      readonly faults: readonly string[];
    };

export interface ApplyingFile {
  readonly result: FileResult | undefined;
  readonly error: unknown;
  readonly isChecking: boolean;
  readonly isApplying: boolean;
  /** Asks what the file would change. */
  check(text: string): void;
  apply(text: string): void;
  reset(): void;
}

/** Checks and applies cluster files. */
export function useApplyFile(): ApplyingFile {
  const sending = useMutation({
    mutationFn: async (input: { readonly text: string; readonly dryRun: boolean }) =>
      resultOf((await ask(ApplyFile, { input })).applyClusterFile),
    onSuccess: (result) => (result.kind === 'changes' && result.applied ? askAgain() : undefined),
  });
  const isDry = sending.variables?.dryRun === true;
  return {
    result: sending.data,
    error: sending.error,
    isChecking: sending.isPending && isDry,
    isApplying: sending.isPending && !isDry,
    check: (text) => sending.mutate({ text, dryRun: true }),
    apply: (text) => sending.mutate({ text, dryRun: false }),
    reset: sending.reset,
  };
}

function resultOf(answer: ApplyFileMutation['applyClusterFile']): FileResult {
  if (answer === null) return { kind: 'refused', message: '', remedy: null, faults: [] };
  if (answer.__typename === 'ClusterFileApplied') return { kind: 'changes', ...answer };
  const { message, remedy } = answer;
  const faults = answer.__typename === 'InvalidInput' ? answer.fields.map((field) => field.message) : [];
  return { kind: 'refused', message, remedy, faults };
}
