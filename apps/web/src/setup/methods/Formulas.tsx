import type { MethodDescriptionPartsFragment } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { TypesetFormula } from './TypesetFormula.js';
import classes from './formulas.module.css';

/** The formulas of a method in their order, typeset, each with what it computes and what it reads. */
export function Formulas({ of: { formulas, inputs, segments } }: { of: MethodDescriptionPartsFragment }) {
  const { t, number } = useWords();
  const named = new Map([
    ...inputs.map(({ name, label }) => [name, label] as const),
    ...formulas.map(({ name, label }) => [name, label] as const),
  ]);
  return (
    <>
      <ul className={classes.formulas}>
        {formulas.map(({ name, label, formula, unit, reads }) => (
          <li key={name}>
            <p>
              {label}
              {unit !== null && unit !== '' && `, ${unit}`}
            </p>
            <div className={classes.math} tabIndex={0} role="group" aria-label={label}>
              <TypesetFormula name={name} formula={formula} />
            </div>
            {reads.length > 0 && (
              <p className={classes.reads}>
                {reads
                  .filter((read) => named.has(read))
                  .map((read) => `${read}: ${named.get(read)}`)
                  .join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {segments.map(({ name, strong, neutral }) => (
        <p key={name} className={classes.reads}>
          {t('setup.methods.scale', { name, strong: number(strong), neutral: number(neutral) })}
        </p>
      ))}
    </>
  );
}
