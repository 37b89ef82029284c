import type { Id, Labels } from '@strata/domain';
import type { PlannedActivity } from '@strata/engine';
import { evaluatorOver, type EvaluationInputs } from '@strata/read-models';
import type { MethodToEvaluate } from '../clusters/evaluate-method.js';

/** What an initiative, or one of its activities, adds to an output of a method: how much less it would be without. */
export interface ActivityEffect {
  readonly strategy: Id;
  readonly initiative: Id;
  /** Undefined for the initiative as a whole. */
  readonly activity: Id | undefined;
  readonly labels: Labels | undefined;
  /** The output without it; null if it cannot be computed. */
  readonly without: number | null;
  /** The output with everything minus the output without it. */
  readonly effect: number | null;
}

/** The effects of development activities on an output of a method. */
export interface ActivityEffects {
  readonly output: string;
  /** The output with all activities; null if it cannot be computed. */
  readonly value: number | null;
  /** Each initiative, followed by its activities. */
  readonly effects: readonly ActivityEffect[];
}

/** Evaluates a method with all development activities, and again without each of them. */
export function activityEffects(
  inputs: EvaluationInputs,
  { method, subject, period }: MethodToEvaluate,
  output: string,
): ActivityEffects {
  const valueIf = (counts: (activity: PlannedActivity) => boolean): number | null => {
    const value = evaluatorOver(inputs, { counts }).evaluate(method, subject, period)?.output(output);
    return typeof value === 'number' ? value : null;
  };
  const value = valueIf(() => true);
  const effectOf = (isIt: (activity: PlannedActivity) => boolean): Pick<ActivityEffect, 'without' | 'effect'> => {
    const without = valueIf((activity) => !isIt(activity));
    return { without, effect: value === null || without === null ? null : value - without };
  };
  const planned = evaluatorOver(inputs).assessments.activities(subject, period);
  const effects = planned.flatMap((one, at): readonly ActivityEffect[] => {
    const { strategy, initiative, id: activity, labels } = one;
    const isOfIt = isOf(one);
    const own = effectOf((other) => isOfIt(other) && other.id === activity);
    const ofActivity = { strategy, initiative, activity, labels, ...own };
    // The activities of an initiative are next to each other.
    const previous = planned[at - 1];
    if (previous !== undefined && isOfIt(previous)) return [ofActivity];
    return [{ strategy, initiative, activity: undefined, labels: undefined, ...effectOf(isOfIt) }, ofActivity];
  });
  return { output, value, effects };
}

function isOf({ strategy, initiative }: PlannedActivity): (other: PlannedActivity) => boolean {
  return (other) => other.strategy === strategy && other.initiative === initiative;
}
