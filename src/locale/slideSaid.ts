// What is read out of the picture of a slide that has left the page.

/** What it shows, the stamp where it has one, and what kind of study it is of, from where: as they are written in it. */
export function slideSaid(shown: string, stamp: string | null, kind: string): string {
  return [shown, stamp, kind]
    .filter((part) => part !== null && part !== '')
    .map((part) => (/[.!?…]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}
