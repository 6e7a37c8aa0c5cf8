import { HallRate } from '../../../controls/HallRate.tsx';
import { halls } from '../../../layout/hall/hall.ts';
import { toldFlows } from '../../../layout/hall/hallFlow.ts';
import { hallColumns } from '../../../layout/hall/hallSheets.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';
import { rounded } from '../../../layout/flow/ribbon.ts';
import type { ModeProps } from '../../mode.ts';
import styles from '../Present.module.css';
import { ratesOfStages } from './ratesOfStages.ts';
import type { Shape } from './useShape.ts';

type HallRatesProps = Pick<ModeProps, 'rates' | 'now' | 'reported' | 'choices'> & {
  readonly through: string | undefined;
  readonly shape: Shape;
};

/** As many rates beside each other as have room for their numbers. */
const MOST_BESIDE = 6;

/** The rates that lead to what is told, each below its stage; where a stage has several, all of them share the row. */
export function HallRates({ rates, now, reported, through, shape, choices }: HallRatesProps) {
  const { ofStage, areSeveral } = ratesOfStages(toldFlows(now, through), rates);
  const columns = areSeveral ? ofStage.flat().map((rate) => [rate]) : ofStage;
  const widths = areSeveral
    ? columns.slice(0, MOST_BESIDE).map(() => 1)
    : hallColumns(reported, halls[shape === 'wide' ? 'wide' : 'tall']);
  return (
    <div
      className={styles.rates}
      role="group"
      aria-label={talkSceneWords.rates}
      style={{ gridTemplateColumns: widths.map((px) => `minmax(0, ${rounded(px)}fr)`).join(' ') }}
    >
      {columns.map((here, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a place in the row, whichever rates are in it
        <div key={index} className={styles.column}>
          {here.map((rate) => (
            <HallRate
              key={`${now.study.id} ${rate.rate.branch}`}
              now={rate}
              isOfWhomSaid={areSeveral}
              onChange={choices.change}
              onSettle={choices.settle}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
