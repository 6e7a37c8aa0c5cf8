import { HallRate } from '../../../controls/HallRate.tsx';
import { toldFlows } from '../../../layout/hall/hallFlow.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';
import type { ModeProps } from '../../mode.ts';
import styles from '../Present.module.css';

type HallRatesProps = Pick<ModeProps, 'rates' | 'now' | 'choices'> & {
  readonly through: string | undefined;
};

/** The rates that lead to what is told, each below its stage. */
export function HallRates({ rates, now, through, choices }: HallRatesProps) {
  const { stages } = now.study;
  const told = toldFlows(now, through);
  return (
    <div
      className={styles.rates}
      role="group"
      aria-label={talkSceneWords.rates}
      style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(0, 1fr))` }}
    >
      {stages.map(({ id }) => (
        <div key={id} className={styles.column}>
          {rates
            .filter(({ rate }) =>
              told.groups.some(({ group }) => group.id === rate.branch && group.stage === id),
            )
            .map((rate) => (
              <HallRate
                key={`${now.study.id} ${rate.rate.branch}`}
                now={rate}
                onChange={choices.change}
                onSettle={choices.settle}
              />
            ))}
        </div>
      ))}
    </div>
  );
}
