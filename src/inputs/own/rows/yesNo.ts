// An entry that says no more than its column.

const YES = /^(?:1|y|yes|true|ja|oui|sí|si)$/i;
/** Also with more behind it: "no, refused", but not "Noël" or "N+". */
const NO = /^(?:(?:0|n|n\/a)$|(?:not?|none?|nein|false)(?![\p{L}\p{M}\p{N}_]))/iu;

export function saysYes(entry: string): boolean {
  return YES.test(entry);
}

export function saysNo(entry: string): boolean {
  return NO.test(entry);
}
