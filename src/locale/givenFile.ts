/** All that a page knows of a file that it handed over: nobody tells it whether the file was kept. */
export function givenFile(name: string): string {
  return `Your browser was given ${name}.`;
}
