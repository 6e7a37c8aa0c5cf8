/** As much of a text as there is room for; a letter of two halves is not parted. */
export function wholeLetters(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
