import { useEffect, useRef } from 'react';
import { pageTitle } from '../../locale/opened.ts';
import { first } from '../../study/first.ts';
import type { Study } from '../../study/study.ts';

/** Puts the study into the title of the document, which as served is that of the first. */
export function useTitle(study: Study): void {
  const served = useRef<string>(undefined);
  useEffect(() => {
    served.current ??= document.title;
    document.title = study.id === first.id ? served.current : pageTitle(study.words.title);
  }, [study]);
}
