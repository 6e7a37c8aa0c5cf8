import { HallRate } from '../../../controls/HallRate.tsx';
import { halls } from '../../../layout/hall/hall.ts';
import { hallColumns, toldFlows } from '../../../layout/hall/hallFlow.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';
import { rounded } from '../../../layout/flow/ribbon.ts';
import type { ModeProps } from '../../mode.ts';
import styles from '../Present.module.css';
import type { Shape } from './useShape.ts';

type HallRatesProps = Pick<ModeProps, 'rates' | 'now' | 'reported' | 'choices'> & {
  readonly through: string | undefined;
  readonly shape: Shape;
};

/** The rates that lead to what is told, each below its stage. */
export function HallRates({ rates, now, reported, through, shape, choices }: HallRatesProps) {
  const { stages } = now.study;
  const told = toldFlows(now, through);
  const columns = hallColumns(reported, halls[shape === 'wide' ? 'wide' : 'tall']);
  return (
    <div
      className={styles.rates}
      role="group"
      aria-label={talkSceneWords.rates}
      style={{ gridTemplateColumns: columns.map((px) => `minmax(0, ${rounded(px)}fr)`).join(' ') }}
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
