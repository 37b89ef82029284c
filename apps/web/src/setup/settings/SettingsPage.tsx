import { useAnswer } from '../../api/query-client.js';
import { SetupSettings, type SetupSettingsQuery } from '../../generated/operations.js';
import { Answered } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { EntryList } from '../shared/EntryList.js';
import { Outcomes } from '../shared/Outcomes.js';
import { SetupPage } from '../shared/SetupPage.js';
import { CalendarCard } from './CalendarCard.js';
import { DisclosureCard } from './DisclosureCard.js';
import { LimitsCard } from './LimitsCard.js';
import { NameCard } from './NameCard.js';
import { PerspectivesCard } from './PerspectivesCard.js';
import { RequirementCards } from './RequirementCards.js';
import { ScoringCard } from './ScoringCard.js';
import { useSettingCommands } from './setting-commands.js';
import classes from '../shared/setup.module.css';

/** What holds for the whole cluster, and who set it when. */
export function SettingsPage() {
  const { language } = useWords();
  const { cluster, asOf } = useTime();
  const answer = useAnswer(SetupSettings, { cluster, asOf, language });
  return (
    <SetupPage section="settings" isLate={answer.isPlaceholderData}>
      <Answered of={answer}>{(data) => <Contents of={data} />}</Answered>
    </SetupPage>
  );
}

/** A form begins anew when what it changes is stored, and keeps what was typed when anything else is. */
function keyOf(stored: Partial<NonNullable<SetupSettingsQuery['cluster']>>): string {
  return JSON.stringify(stored);
}

function Contents({ of: { cluster, timeline } }: { of: SetupSettingsQuery }) {
  const { t } = useWords();
  const commands = useSettingCommands();
  if (cluster === null) return null;
  const { scoring, disclosure, labels, perspectives, limits } = cluster;
  const of = { cluster, commands };
  return (
    <>
      <Outcomes of={commands} words="setup.settings.done" />
      <div className={classes.pair}>
        <ScoringCard key={keyOf({ scoring })} {...of} />
        <DisclosureCard key={keyOf({ disclosure })} {...of} />
        <RequirementCards {...of} />
        <NameCard key={keyOf({ labels })} {...of} />
        <PerspectivesCard key={keyOf({ perspectives })} {...of} />
        <LimitsCard key={keyOf({ limits })} {...of} />
        <CalendarCard cluster={cluster} />
      </div>
      <section className={classes.card} style={{ marginTop: 12 }}>
        <h2>{t('setup.settings.history')}</h2>
        <EntryList entries={timeline?.nodes ?? []} />
      </section>
    </>
  );
}
