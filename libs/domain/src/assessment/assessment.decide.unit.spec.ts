import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleQuestionnaire } from '../testing/samples.methods.js';
import { sampleCluster } from '../testing/samples.js';
import { assessmentMeans } from './assessment-means.js';
import { assessmentDecider, type AssessmentContext } from './assessment.decide.js';
import type { AssessmentCommand, AssessmentEvent, GradedItem, QuestionnaireItems } from './assessment.js';

const context: AssessmentContext = { cluster: sampleCluster(), questionnaire: sampleQuestionnaire };
const about = (kind: QuestionnaireItems['about']): AssessmentContext => ({
  ...context,
  questionnaire: { ...sampleQuestionnaire, about: kind },
});
const place = { questionnaire: 'people', subject: 'A', period: '2008-H1', assessor: 'anna' };
const grade = (item: string, given: string, note?: string): GradedItem => ({
  item,
  grade: given,
  ...(note === undefined ? {} : { note }),
});
const assess = (grades: readonly GradedItem[], changes: object = {}): AssessmentCommand => ({
  type: 'AssessItems',
  ...place,
  grades,
  ...changes,
});
const assessed = (grades: readonly GradedItem[], changes: object = {}): AssessmentEvent => ({
  type: 'ItemsAssessed',
  data: { ...place, grades, ...changes },
});
const strong = [grade('f1.1', 'S')];
const nothing = given(assessmentDecider);
const assessment = nothing.events(assessed([grade('f1.1', 'S', 'seen'), grade('f4.1', '4')]));

describe('AssessItems', () => {
  it('accepts letters and figures, with notes', () => {
    const grades = [grade('f1.1', 'S', 'seen'), grade('f1.2', 'W'), grade('f4.1', '3.90')];
    nothing.when(assess(grades), context).then(assessed(grades));
  });

  it.each(['0', '6', '6.0', '0.0', '2.5'])('accepts %s on the scale from 0 to 6', (figure) => {
    nothing.when(assess([grade('f4.1', figure)]), context).then(assessed([grade('f4.1', figure)]));
  });

  it.each<[string, QuestionnaireItems['about'], string]>([
    ['the cluster', 'cluster', '@cluster'],
    ['an actor', 'actor', 'B'],
    ['a unit', 'unit', 'A/desk'],
    ['a unit without a service', 'unit', 'A/depot'],
  ])('accepts grades about %s', (_what, kind, subject) => {
    nothing.when(assess(strong, { subject }), about(kind)).then(assessed(strong, { subject }));
  });

  it('stores the latest grade of each item per assessor', () => {
    const other = { assessor: 'bohdan' };
    const { assessors } = assessment.events(
      assessed([grade('f1.1', 'W')], other),
      assessed([grade('f1.1', 'N')]),
    ).state;
    expect(assessors).toEqual([
      { assessor: 'anna', grades: [grade('f1.1', 'N'), grade('f4.1', '4')] },
      { assessor: 'bohdan', grades: [grade('f1.1', 'W')] },
    ]);
  });

  it('records only new and changed grades', () => {
    const grades = [grade('f1.1', 'S', 'seen'), grade('f1.2', 'N'), grade('f4.1', '4.5')];
    assessment.when(assess(grades), context).then(assessed(grades.slice(1)));
    assessment
      .when(assess([grade('f1.1', 'S', 'seen again')]), context)
      .then(assessed([grade('f1.1', 'S', 'seen again')]));
    assessment.when(assess(strong), context).then(assessed(strong));
  });

  it.each<[readonly GradedItem[], string]>([
    [[grade('f1.3', 'S')], 'ITEM_NOT_FOUND'],
    [[grade('toString', 'S')], 'ITEM_NOT_FOUND'],
    [[grade('f1.1', 's')], 'INVALID_GRADE'],
    [[grade('f1.1', '3')], 'INVALID_GRADE'],
    [[grade('f1.1', '')], 'INVALID_GRADE'],
    [[grade('f4.1', 'S')], 'INVALID_GRADE'],
    [[grade('f4.1', '6.01')], 'INVALID_GRADE'],
    [[grade('f4.1', '-0.1')], 'INVALID_GRADE'],
    [[grade('f4.1', '4,5')], 'INVALID_GRADE'],
    [[grade('f4.1', '1e0')], 'INVALID_GRADE'],
    [[grade('f1.1', 'S'), grade('f1.1', 'S')], 'DUPLICATE_ITEM'],
    [[grade('f1.1', 'X'), grade('f9', 'S')], 'GRADES_REFUSED'],
    [[], 'INVALID_COMMAND'],
    [[grade('f1.1', 'S', ' ')], 'INVALID_TEXT'],
    [[grade('f1.1', 'S', 'x'.repeat(2001))], 'INVALID_TEXT'],
    [[grade('f4.1', '1'.repeat(41))], 'INVALID_COMMAND'],
  ])('refuses the grades %j', (grades, code) => nothing.when(assess(grades), context).thenRefused(code));

  it('lists every wrong grade and records none', () => {
    const grades = [grade('f1.1', 'X'), grade('f1.2', 'S'), grade('f4.1', '7')];
    nothing.when(assess(grades), context).thenRefused('INVALID_GRADE', {
      grades: [
        { index: 0, item: 'f1.1' },
        { index: 2, item: 'f4.1' },
      ],
    });
  });

  it.each<[object, AssessmentContext, string]>([
    [{ questionnaire: 'money' }, context, 'QUESTIONNAIRE_NOT_FOUND'],
    [{}, { cluster: context.cluster }, 'QUESTIONNAIRE_NOT_FOUND'],
    [{}, { ...context, cluster: { ...context.cluster, exists: false } }, 'CLUSTER_NOT_FOUND'],
    [{ subject: '@cluster' }, context, 'SUBJECT_DOES_NOT_FIT'],
    [{ subject: 'A/desk' }, context, 'SUBJECT_DOES_NOT_FIT'],
    [{ subject: 'A' }, about('unit'), 'SUBJECT_DOES_NOT_FIT'],
    [{ subject: 'A' }, about('cluster'), 'SUBJECT_DOES_NOT_FIT'],
    [{ subject: 'A/sales' }, about('unit'), 'SUBJECT_NOT_FOUND'],
    [{ subject: 'B/desk' }, about('unit'), 'SUBJECT_NOT_FOUND'],
    [{ subject: 'D' }, context, 'ACTOR_NOT_FOUND'],
    [{ subject: 'C' }, context, 'ACTOR_LEFT'],
    [{ subject: 'C/desk' }, about('unit'), 'ACTOR_LEFT'],
    [{ period: '2008-13' }, context, 'INVALID_PERIOD'],
    [{ assessor: '' }, context, 'INVALID_TEXT'],
    [{ assessor: 'x'.repeat(101) }, context, 'INVALID_TEXT'],
  ])('refuses %j', (changes, inContext, code) => nothing.when(assess(strong, changes), inContext).thenRefused(code));

  it('refuses a period that the fiscal calendar puts outside the supported years', () => {
    const calendar = { yearStartMonth: 7, yearNamedBy: 'start' } as const;
    nothing
      .when(assess(strong, { period: '9999' }), { ...context, cluster: { ...context.cluster, calendar } })
      .thenRefused('PERIOD_OUT_OF_RANGE');
  });

  it.each([{ subject: 'B' }, { period: '2008-H2' }])('refuses %j on the stream of another assessment', (changes) => {
    assessment.when(assess(strong, changes), context).thenRefused('ANOTHER_ASSESSMENT');
  });

  it('does nothing for the same grades with the same notes', () => {
    assessment.when(assess([grade('f1.1', 'S', 'seen'), grade('f4.1', '4.00')]), context).thenNothing();
  });
});

describe('AssessItems on behalf of an assessor', () => {
  const recordedBy = 'cora';
  const onBehalf = (grades: readonly GradedItem[]): AssessmentEvent => ({
    type: 'ItemsAssessedOnBehalf',
    data: { ...place, grades, recordedBy },
  });

  it('marks the grades with who recorded them', () => {
    nothing.when(assess(strong, { recordedBy }), context).then(onBehalf(strong));
    expect(nothing.events(onBehalf(strong)).state.assessors).toEqual([
      { assessor: 'anna', grades: [{ ...strong[0], recordedBy }] },
    ]);
  });

  it('loses the mark when the assessor records the grade', () => {
    const recorded = nothing.events(onBehalf(strong));
    recorded.when(assess(strong), context).then(assessed(strong));
    expect(recorded.events(assessed(strong)).state.assessors[0]?.grades).toEqual(strong);
  });

  it('does nothing for grades that stand already', () => {
    nothing.events(onBehalf(strong)).when(assess(strong, { recordedBy }), context).thenNothing();
    nothing.events(assessed(strong)).when(assess(strong, { recordedBy }), context).thenNothing();
  });

  it('refuses a name that is too long', () => {
    nothing.when(assess(strong, { recordedBy: 'x'.repeat(101) }), context).thenRefused('INVALID_TEXT');
  });
});

describe('WithdrawGrades', () => {
  const withdraw = (items: readonly string[], changes: object = {}): AssessmentCommand => ({
    type: 'WithdrawGrades',
    ...place,
    items,
    reason: 'mistaken',
    ...changes,
  });
  const withdrawn = (items: readonly string[]): AssessmentEvent => ({
    type: 'GradesWithdrawn',
    data: { assessor: 'anna', items, reason: 'mistaken' },
  });

  it('withdraws existing grades', () => {
    assessment.when(withdraw(['f1.2', 'f1.1']), context).then(withdrawn(['f1.1']));
    expect(assessment.events(withdrawn(['f1.1'])).state.assessors).toEqual([
      { assessor: 'anna', grades: [grade('f4.1', '4')] },
    ]);
    expect(assessment.events(withdrawn(['f1.1', 'f4.1'])).state.assessors).toEqual([]);
  });

  it('withdraws even after the questionnaire was removed or the actor has left', () => {
    const cluster = sampleCluster();
    const left = { ...cluster, actors: cluster.actors.map((actor) => ({ ...actor, status: 'left' as const })) };
    assessment.when(withdraw(['f1.1']), { cluster: left }).then(withdrawn(['f1.1']));
  });

  it('refuses without a reason or items, and on the stream of another assessment', () => {
    assessment.when(withdraw(['f1.1'], { reason: '' }), context).thenRefused('INVALID_TEXT');
    assessment.when(withdraw([]), context).thenRefused('INVALID_COMMAND');
    assessment.when(withdraw(['f1.1'], { subject: 'B' }), context).thenRefused('ANOTHER_ASSESSMENT');
  });

  it('does nothing if there is no such grade', () => {
    assessment.when(withdraw(['f1.2']), context).thenNothing();
    assessment.when(withdraw(['f1.1'], { assessor: 'bohdan' }), context).thenNothing();
    nothing.when(withdraw(['f1.1']), context).thenNothing();
  });
});

describe('assessmentMeans', () => {
  it('averages the assessors by item, each counting once', () => {
    const { state } = nothing.events(
      assessed([grade('f1.1', 'W'), grade('f4.1', '4')]),
      assessed([grade('f1.1', 'S')]),
      assessed([grade('f1.1', 'N'), grade('f1.2', 'W'), grade('f4.1', '5.5')], { assessor: 'bohdan' }),
    );
    expect([...assessmentMeans(state)]).toEqual([
      ['f1.1', { mean: 2.5, count: 2 }],
      ['f4.1', { mean: 4.75, count: 2 }],
      ['f1.2', { mean: 1, count: 1 }],
    ]);
    expect(assessmentMeans(nothing.state).size).toBe(0);
  });

  it('does not depend on who answered first', () => {
    const figures = ['0.1', '0.7', '5.9', '0.2', '3.3'];
    const meanOf = (ordered: readonly string[]) =>
      assessmentMeans(
        nothing.events(...ordered.map((figure) => assessed([grade('f4.1', figure)], { assessor: `a${figure}` }))).state,
      ).get('f4.1')?.mean;
    expect(meanOf([...figures].reverse())).toBe(meanOf(figures));
    expect(meanOf(figures)).toBeCloseTo(2.04, 12);
  });
});
