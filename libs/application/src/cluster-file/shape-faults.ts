import type { z } from 'zod';
import type { Fault, Path, PathStep } from './cluster-file-problem.js';
import { type IssueText, issueTexts, wrongKind } from './shape-words.js';

type Issue = z.core.$ZodIssue;

/** Converts the issues of a schema into faults. For a union, those of the form that the file most likely means. */
export function faultsOf(issues: readonly Issue[], above: Path = []): readonly Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [...above, ...(issue.path as PathStep[])]));
}

function faultsOfIssue(issue: Issue, path: Path): readonly Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const texts = issueTexts(issue.message);
      return texts.map((text, index) => faultAt([...path, issue.keys[index]!], text, 'key'));
    }
    case 'invalid_union':
      return unionFaults(issue, path);
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        ...faultAt(path, issueTexts(inner.message)[0], 'key'),
        ...remedyOf(inner),
      }));
    default:
      return [{ ...faultAt(path, issueTexts(issue.message)[0]), ...remedyOf(issue) }];
  }
}

function unionFaults(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): readonly Fault[] {
  if (issue.errors.length === 0) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return [{ path, at: 'value', message: `One of ${options.join(', ')} is expected.` }];
  }
  const fitting = issue.errors.filter((errors) => !errors.some(isOtherForm)).map((errors) => faultsOf(errors, path));
  if (fitting.length > 0) return fitting.reduce((best, faults) => (faults.length < best.length ? faults : best));
  const forms = formsOf(issue);
  return [
    {
      path,
      at: 'value',
      message: wrongKind(
        forms.flatMap(({ expected }) => expected ?? []),
        forms[0]?.found,
      ),
    },
  ];
}

/** True if the file has another form here, such as a list where this form of the union is a map. */
function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((errors) => errors.some(isOtherForm));
  return issue.code !== 'unrecognized_keys' && issueTexts(issue.message)[0]?.expected !== undefined;
}

/** The expected forms of a union. */
function formsOf(issue: Issue): readonly IssueText[] {
  if (issue.code !== 'invalid_union') return isOtherForm(issue) ? issueTexts(issue.message) : [];
  return issue.errors.flatMap((errors) => errors.flatMap(formsOf));
}

function faultAt(path: Path, issue: IssueText | undefined, at: 'key' | 'value' = 'value'): Fault {
  return { path, at, message: issue?.text ?? '', remedy: issue?.remedy };
}

function remedyOf(issue: object): { readonly remedy?: string } {
  const params = (issue as { readonly params?: { readonly remedy?: unknown } }).params;
  return typeof params?.remedy === 'string' ? { remedy: params.remedy } : {};
}
