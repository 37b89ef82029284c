import type { Refusal } from '../decider.js';
import { compareDecimals, isDecimal } from '../decimal.js';
import type { Grade, GradedItem, GradeScale, QuestionnaireItems } from './assessment.js';

/** The bounds of the scale `0-6`, both inclusive. */
const LOWEST = '0';
const HIGHEST = '6';
const SEGMENTS: readonly string[] = ['S', 'N', 'W'];

interface GradeFault {
  readonly code: string;
  readonly message: string;
}

/** One refusal for all wrong grades; its code is their common code, or `GRADES_REFUSED`. */
export function gradesRefused(grades: readonly GradedItem[], questionnaire: QuestionnaireItems): Refusal | undefined {
  const scales = new Map(questionnaire.items.map(({ id, scale }) => [id, scale]));
  const seen = new Set<string>();
  const faults = grades.flatMap((graded, index) => {
    const fault = seen.has(graded.item) ? DUPLICATE : gradeFault(graded, scales.get(graded.item), questionnaire.id);
    seen.add(graded.item);
    return fault === undefined ? [] : [{ index, item: graded.item, ...fault }];
  });
  const [first] = faults;
  if (first === undefined) return undefined;
  const codes = new Set(faults.map(({ code }) => code));
  return {
    code: codes.size === 1 ? first.code : 'GRADES_REFUSED',
    message:
      faults.length === 1
        ? first.message
        : `${faults.length} of ${grades.length} grades are invalid. The first: ${first.message}`,
    remedy: 'Correct the grades named in the details; no grade was recorded.',
    details: { grades: faults },
  };
}

/** True if two grades are equal; 4 and 4.0 are the same figure. */
export function sameGrade(a: Grade, b: Grade): boolean {
  return a === b || (isDecimal(a) && isDecimal(b) && compareDecimals(a, b) === 0);
}

const DUPLICATE: GradeFault = { code: 'DUPLICATE_ITEM', message: 'The command grades the item twice.' };

function gradeFault(
  { item, grade }: GradedItem,
  scale: GradeScale | undefined,
  questionnaire: string,
): GradeFault | undefined {
  if (scale === undefined) {
    return { code: 'ITEM_NOT_FOUND', message: `The questionnaire "${questionnaire}" has no item "${item}".` };
  }
  if (scale === 'snw') {
    if (SEGMENTS.includes(grade)) return undefined;
    return { code: 'INVALID_GRADE', message: `The grade of "${item}" must be S, N or W, not "${grade}".` };
  }
  if (isDecimal(grade) && compareDecimals(grade, LOWEST) >= 0 && compareDecimals(grade, HIGHEST) <= 0) return undefined;
  return {
    code: 'INVALID_GRADE',
    message: `The grade of "${item}" must be a plain decimal from ${LOWEST} to ${HIGHEST}, not "${grade}".`,
  };
}
