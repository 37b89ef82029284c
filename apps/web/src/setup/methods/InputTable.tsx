import type {
  InputSourcePartsFragment,
  MethodDescriptionPartsFragment,
  SetupMethodQuery,
} from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import classes from '../shared/setup.module.css';

export interface InputTableProps {
  readonly of: MethodDescriptionPartsFragment;
  /** Undefined for a method that the cluster does not have. */
  readonly own: NonNullable<SetupMethodQuery['clusterMethod']> | undefined;
}

type Translate = ReturnType<typeof useWords>['t'];

/** The inputs of a method, and where the cluster takes them from. */
export function InputTable({ of: { inputs }, own }: InputTableProps) {
  const { t } = useWords();
  const bound = new Map((own?.binding?.inputs ?? []).map(({ input, source }) => [input, source]));
  return (
    <section className={classes.card} aria-label={t('setup.methods.inputs')}>
      <h3>{t('setup.methods.inputs')}</h3>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.methods.inputs')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('setup.methods.input')}</th>
              <th scope="col">{t('setup.methods.meaning')}</th>
              {own !== undefined && <th scope="col">{t('setup.methods.from')}</th>}
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ name, label, unit, optional }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>
                  {label}
                  {unit !== '' && `, ${unit}`}
                  {optional && <small> {t('setup.methods.optional')}</small>}
                </td>
                {own !== undefined && <td>{sourceText(bound.get(name), t)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Source = InputSourcePartsFragment & {
  readonly parts?: readonly { readonly name: string; readonly source: InputSourcePartsFragment }[];
};

/** Where a value comes from, in words. */
function sourceText(source: Source | undefined, t: Translate): string {
  if (source === undefined) return t('setup.methods.unbound');
  const { kind, parts = [] } = source;
  if (parts.length > 0) return parts.map((part) => sourceText(part.source, t)).join('; ');
  const back = source.periodsBack ? t('setup.methods.back', { count: source.periodsBack }) : '';
  const named = { ...source, back, what: [source.item, source.output].find((one) => one !== null) ?? '' };
  return t(`setup.methods.sources.${kind}`, {
    name: source.measure ?? source.questionnaire ?? source.method ?? source.constant ?? '',
    what: named.what,
    back: named.back,
  }).trim();
}
