// What a study of one's own can be begun with: a template, a copy of one that is built in, or a draft that is kept.

import { writtenOutline } from '../../inputs/own/writtenOutline.ts';
import { editorWords } from '../../locale/own/editorWords.ts';
import { templates, type TemplateName } from '../../locale/own/templates.ts';
import { catalogue } from '../../study/catalogue.ts';
import { ownOf } from '../../study/own/ownOf.ts';
import { theLibrary } from '../compare/useLibrary.ts';
import { keptDrafts } from './drafts.ts';
import { understood } from './understood.ts';

type BeginWithProps = {
  /** The number of the draft that is written. */
  readonly draft: number;
  /** A text to go on with, with its number where it is a draft that is kept. */
  readonly onBegin: (text: string, id?: number) => void;
  readonly onFailed: (why: string) => void;
};

export function BeginWith({ draft, onBegin, onFailed }: BeginWithProps) {
  const drafts = keptDrafts() ?? [];
  return (
    <>
      <Choice
        label={editorWords.beginWith}
        first={editorWords.template}
        all={(Object.keys(templates) as TemplateName[]).map((name) => [name, templates[name].name])}
        onPick={(name) => onBegin(templates[name].text)}
      />
      <Choice
        label={editorWords.beginWithCopy}
        first={editorWords.copy}
        all={catalogue.map(({ id, name }) => [id, name])}
        onPick={(id) => {
          theLibrary().then(
            ({ studies }) => {
              const built = studies.find((each) => each.id === id);
              if (built) onBegin(writtenOutline(ownOf(built)));
            },
            () => onFailed(editorWords.notLoaded),
          );
        }}
      />
      {drafts.length > 1 && (
        <Choice
          label={editorWords.drafts}
          first={editorWords.draft}
          all={drafts
            .filter(({ id }) => id !== draft)
            .map(({ id, text }) => [String(id), nameOf(text)])}
          onPick={(id) =>
            onBegin(drafts.find((each) => String(each.id) === id)?.text ?? '', Number(id))
          }
        />
      )}
    </>
  );
}

/** The title of a draft, or of its first line something to know it by. */
function nameOf(text: string): string {
  const { title, groups } = understood(text).own;
  return title ?? groups[0]?.name ?? editorWords.untitled;
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** What stands there as long as nothing is chosen. */
  readonly first: string;
  readonly all: readonly (readonly [Value, string])[];
  readonly onPick: (value: Value) => void;
};

/** A list of which one is chosen to be begun with. */
function Choice<Value extends string>({ label, first, all, onPick }: ChoiceProps<Value>) {
  return (
    <select aria-label={label} value="" onChange={(event) => onPick(event.target.value as Value)}>
      <option value="">{first}</option>
      {all.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
