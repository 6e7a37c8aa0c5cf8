// An address → the modules of a QR code. Loaded on demand, with the package that knows how.

import { encode } from 'uqr';

/**
 * The modules row by row, with the margin of four that the standard asks for (ISO/IEC 18004). A quarter of the code may be
 * lost to a fold or a far seat; an address that is too long for that gets as much safety as it leaves room for.
 */
export function qrModules(address: string): readonly (readonly boolean[])[] {
  for (const ecc of ['Q', 'M', 'L'] as const) {
    try {
      return encode(address, { ecc, border: 4 }).data;
    } catch {
      // Too long for this much safety.
    }
  }
  return [];
}
