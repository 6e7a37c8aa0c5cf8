// The choice of a study, with the reader's own as the last.

import { memo } from 'react';
import { StudyPicker } from '../../controls/StudyPicker.tsx';
import { ownOffered } from '../../locale/own/offered.ts';
import { DropAnywhere } from './DropAnywhere.tsx';

const OWN = ['own', ownOffered.entry] as const;

type PickStudyProps = {
  /** Id of the study that is shown. */
  readonly value: string;
  readonly onPick: (id: string, name: string) => void;
};

/** One of the reader's own is written in the editor, which is a page of its own; from its page a link leads back there. */
export const PickStudy = memo(function PickStudy({ value, onPick }: PickStudyProps) {
  return (
    <>
      <DropAnywhere />
      <StudyPicker
        value={value}
        last={OWN}
        onPick={(id, name) => {
          if (id === OWN[0]) window.location.assign(editing(''));
          else onPick(id, name);
        }}
      />
      {value === OWN[0] && (
        <a
          href={editing('&mode=edit')}
          aria-label={ownOffered.edits}
          onClick={(event) => {
            // The study is behind the "#", which may have come after this was drawn.
            event.currentTarget.href = editing('&mode=edit') + window.location.hash;
          }}
        >
          {ownOffered.edit}
        </a>
      )}
    </>
  );
});

function editing(more: string): string {
  return `?study=${OWN[0]}${more}`;
}
