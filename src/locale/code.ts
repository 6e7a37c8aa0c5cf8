// A code for cameras and what is written beside it.

export const codeWords = {
  tooLong: 'The address is too long to be written here.',
  toType: 'To type:',
} as const;

/** Why there is no code. */
export function whyNoCode(isAddressKnown: boolean): string {
  return isAddressKnown
    ? 'There is no code here, because the address is too long for one.'
    : 'There is no code here, because the address of this page is not known. It can be given in the menu.';
}

/** For who cannot see it: what the code does and where it leads. */
export function codeInWords({
  code,
  says,
}: {
  /** Null where there is none. */
  readonly code: object | null;
  readonly says: readonly string[];
}): string {
  return `${code ? 'A code for cameras. ' : ''}${says.join(' ')}`;
}
