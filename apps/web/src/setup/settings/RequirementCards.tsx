import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { useInert } from '../shared/use-inert.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

/** Whether strategies need agreement, and accounts a second factor. */
export function RequirementCards({ cluster: { agreementRequired, secondFactorRequired }, commands }: SettingProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const coordinators = useInert('COORDINATOR');
  const administrators = useInert('ADMINISTRATOR');
  const rows = [
    { name: 'agreement', isOn: agreementRequired, inert: coordinators, command: commands.agreement },
    { name: 'secondFactor', isOn: secondFactorRequired, inert: administrators, command: commands.secondFactor },
  ] as const;
  return (
    <section className={classes.card}>
      <h2>{t('setup.settings.requirements')}</h2>
      <ul className={classes.list}>
        {rows.map(({ name, isOn, inert, command }) => (
          <li key={name}>
            <span>{t(`setup.settings.${name}.${isOn ? 'on' : 'off'}`)}</span>
            <ReasonButton
              variant="default"
              size="compact-xs"
              reason={inert}
              loading={command.isPending}
              onClick={() => command.mutate({ cluster, required: !isOn })}
            >
              {t(`setup.settings.${name}.${isOn ? 'turnOff' : 'turnOn'}`)}
            </ReasonButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
