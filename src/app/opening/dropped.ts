// What is done with a file that is dropped on the page. Whoever hears of it need not know who draws pages.

/** Opens a file in place of the page that stands; gives why it cannot, in a sentence, or null. */
type OpenDropped = (file: File) => Promise<string | null>;

const now: { open: OpenDropped } = { open: () => Promise.resolve(null) };

/** Says how; whoever draws pages does. */
export function setOpenDropped(open: OpenDropped): void {
  now.open = open;
}

export const openDropped: OpenDropped = (file) => now.open(file);
