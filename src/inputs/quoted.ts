/** What somebody wrote, in quotes and not so long that it buries the sentence in which it stands. */
export function quoted(text: string): string {
  const letters = Array.from(text.trim());
  return `“${letters.slice(0, 24).join('')}${letters.length > 24 ? '…' : ''}”`;
}
