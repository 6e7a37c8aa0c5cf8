import { Black } from './Black.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import type { Lectern } from './useLectern.ts';

/** What lies over the talk. It stands beside it: all of the talk is inert while the screen is black. */
export function OverTheTalk({
  lectern: { over, setOver, awake },
}: {
  readonly lectern: Pick<Lectern, 'over' | 'setOver' | 'awake'>;
}) {
  if (over === 'black') return <Black onLight={() => setOver(null)} />;
  if (over === 'keys') return <KeysHelp awake={awake} onClose={() => setOver(null)} />;
  return null;
}
