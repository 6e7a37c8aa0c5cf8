import { memo } from 'react';

/** Text in which a name such as "IL-2" is not broken at its hyphen, nor years such as "1985–90" at their dash. */
export const Unbroken = memo(function Unbroken({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(/(\S*[-–]\d\S*)/).flatMap((part, index) => {
    // Where a name is first or last nothing stands before or after it, and would end where the name does.
    if (part === '') return [];
    at += part.length;
    return (
      <span key={at} className={index % 2 === 1 ? 'unbroken' : undefined}>
        {part}
      </span>
    );
  });
});
