import type { Refused } from './sign-in-step.js';
import classes from './sign-in.module.css';

/** Why a form was refused, and what helps. */
export function RefusedText({ of }: { of: Refused | undefined }) {
  return (
    <div role="alert">
      {of && (
        <p className={classes.refused}>
          {of.message} {of.remedy}
        </p>
      )}
    </div>
  );
}
