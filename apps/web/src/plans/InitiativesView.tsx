import { useAll } from '../api/use-all.js';
import { Programme } from '../generated/operations.js';
import panel from '../shell/panel.module.css';
import { useFrame } from '../shell/frame.js';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { byStrategy, dayOf, findInitiative, linesOf, needsOf } from './initiative.js';
import { InitiativeCard } from './InitiativeCard.js';
import { NoPlans } from './NoPlans.js';
import { useNames } from './use-names.js';
import { useBalances, useBudgets } from './use-plans.js';
import classes from './plans.module.css';

/** The action programme of each strategy, with what it costs and what it lacks. */
export function InitiativesView() {
  const { language } = useWords();
  const { cluster, asOf, moment, other } = useTime();
  const names = useNames();
  const answer = useAll(Programme, { cluster, asOf, language }, { list: ({ initiatives }) => initiatives });
  const earlier = useAll(
    Programme,
    { cluster, asOf: other?.asOf, language },
    { list: ({ initiatives }) => initiatives, enabled: other !== undefined },
  );
  const before = other && earlier.data;
  const budgets = useBudgets().data ?? [];
  const balances = useBalances().data ?? [];
  const { evaluations } = useFrame();
  const day = dayOf(moment, new Date().toISOString().slice(0, 10), evaluations);
  return (
    <Answered of={answer}>
      {(initiatives) => {
        if (initiatives.length === 0) return <NoPlans what="noInitiatives" />;
        return (
          <div className={panel.stack} data-late={answer.isPlaceholderData || undefined}>
            {[...byStrategy(initiatives)].map(([strategy, own]) => (
              <section key={strategy} className={classes.programme}>
                <h2>{names.strategy(strategy)}</h2>
                <div className={classes.grid}>
                  {own.map((initiative) => (
                    <InitiativeCard
                      key={initiative.id}
                      of={initiative}
                      before={before && (findInitiative(initiative, before) ?? null)}
                      day={day}
                      names={names}
                      lines={linesOf(initiative, budgets)}
                      needs={needsOf(initiative, balances)}
                    />
                  ))}
                </div>
              </section>
            ))}
          </div>
        );
      }}
    </Answered>
  );
}
