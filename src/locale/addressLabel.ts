/** The name of a code for cameras. */
export function addressLabel(address: string): string {
  return `The address ${address}`;
}
