// A file that is dropped anywhere on the page, where it would otherwise take the place of the page.

import { useEffect, useEffectEvent } from 'react';

export function useDropped(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const { signal, abort } = listening();
    window.addEventListener(
      'dragover',
      (event) => {
        if (hasFile(event)) event.preventDefault();
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) take(file);
      },
      { signal },
    );
    return abort;
  }, []);
}

/** Whether a file is dragged that nothing below has taken for itself. */
function hasFile(event: DragEvent): boolean {
  const dragged = [...(event.dataTransfer?.items ?? [])];
  return !event.defaultPrevented && dragged.some(({ kind }) => kind === 'file');
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
