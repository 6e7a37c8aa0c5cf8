// What a test puts in place of what the simulated browser has, or lacks, and takes away again: files of tests share one window.

const undo: (() => void)[] = [];

/** Gives an object properties for the length of one test. */
export function given(object: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
    undo.push(() => {
      if (before) Object.defineProperty(object, name, before);
      else Reflect.deleteProperty(object, name);
    });
  }
}

/** For the end of each test, after what is shown was taken away: it leaves the browser that it found. */
export function takeBack(): void {
  while (undo.length > 0) undo.pop()?.();
}
