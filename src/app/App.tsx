import { useLayoutEffect } from 'react';
import { announced } from '../locale/announced.ts';
import { patientsOf, type Choices } from '../inputs/choices.ts';
import { flowsOf, reportedFlows } from '../model/flows.ts';
import { ratesNow } from '../model/ratesNow.ts';
import { offscreen } from './picture/offscreen.tsx';
import { Explore } from './explore/Explore.tsx';
import { useAnnouncement } from './shell/useAnnouncement.ts';
import { useChoices } from './opening/useChoices.ts';
import { useInterval } from './doubt/useInterval.ts';
import { useRepeat } from './doubt/useRepeat.ts';
import { useServedFirst } from './opening/useServedFirst.ts';
import { useTheme } from './shell/useTheme.ts';
import { useTitle } from './shell/useTitle.ts';
import type { OpenedLink } from './mode.ts';

type AppProps = {
  readonly start: OpenedLink;
  /** What the page as served shows, where that is taken over: the same for a moment that nobody sees, then what the link asks for. */
  readonly served?: Choices | undefined;
  /** Told what the page shows, whenever it has come to show it. */
  readonly onShown?: (shown: Choices) => void;
};

/** Choices → flows → pictures, in one pass from top to bottom. */
export function App({ start, served, onShown }: AppProps) {
  const Arrangement = start.Arrangement ?? Explore;
  const choices = useServedFirst(useChoices(start), served);
  const { study, rates, theme } = choices.shown;
  const cohort = patientsOf(choices.shown);

  const now = flowsOf(study, cohort, rates);
  const reported = reportedFlows(study, cohort);

  const interval = useInterval(choices.shown);
  const repeat = useRepeat(choices.shown);

  useLayoutEffect(() => {
    onShown?.(choices.shown);
  }, [onShown, choices.shown]);
  useTheme(theme);
  useTitle(study);
  const announcement = useAnnouncement(choices.shown, ({ pinned }) =>
    announced(now, reported, pinned !== undefined),
  );

  return (
    <Arrangement
      now={now}
      reported={reported}
      rates={ratesNow(now, rates, interval.of)}
      interval={interval}
      repeat={repeat}
      choices={choices}
      announcement={announcement}
      offscreen={offscreen}
    />
  );
}
