// What was written in the editor, kept in this browser and nowhere else. Some browsers, files and frames keep nothing: then a draft lasts
// as long as its page.

/** A text by its number; the one written in last comes first. */
export type Draft = { readonly id: number; readonly text: string };

const KEY = 'patient-flow-drafts';
const MOST_DRAFTS = 200;

/** The drafts that are kept; null where nothing can be. */
export function keptDrafts(): readonly Draft[] | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return null;
  }
}

/**
 * Keeps a draft as the last one: its number, or null where it cannot be kept. `before` is the text that this window has kept of it, null
 * where none: what another window has written since stays, and this draft is kept as one of its own.
 */
export function keepDraft({ id, text }: Draft, before: string | null): number | null {
  const kept = keptDrafts();
  if (!kept) return null;
  const there = kept.find((each) => each.id === id);
  const isOfOther = there && before !== null && ![before, text].includes(there.text);
  const own = isOfOther ? newDraftId() : id;
  const others = kept.filter((each) => each.id !== own);
  // None goes without a word so that another can come.
  if (others.length >= MOST_DRAFTS) return null;
  return write([{ id: own, text }, ...others]) ? own : null;
}

export function deleteDraft(id: number): void {
  write((keptDrafts() ?? []).filter((each) => each.id !== id));
}

/** A number that no kept draft has. */
export function newDraftId(): number {
  return Math.max(0, ...(keptDrafts() ?? []).map(({ id }) => id)) + 1;
}

function write(drafts: readonly Draft[]): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text }: { readonly id?: unknown; readonly text?: unknown } = value;
  return Number.isSafeInteger(id) && typeof text === 'string';
}
