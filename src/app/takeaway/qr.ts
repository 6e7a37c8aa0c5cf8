// An address → the modules of a QR code. Loaded on demand, with the package that knows how.

import { encode } from 'uqr';

/** Of 117 modules a side: finer ones phones do not read from a screen or from paper. */
const FINEST_VERSION = 25;

/**
 * The modules row by row, with the margin of four that the standard asks for (ISO/IEC 18004). A quarter of the code may be
 * lost to a fold or a far seat; an address that is too long for that gets as much safety as it leaves room for. None where a camera
 * could not tell them apart.
 */
export function qrModules(address: string): readonly (readonly boolean[])[] {
  for (const ecc of ['Q', 'M', 'L'] as const) {
    try {
      return encode(address, { ecc, border: 4, maxVersion: FINEST_VERSION }).data;
    } catch {
      // Too long for this much safety.
    }
  }
  return [];
}
