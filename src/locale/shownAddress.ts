/** An address as it is read: without "https://", which nobody types. */
export function shownAddress(address: string): string {
  return address.replace(/^https:\/\//, '');
}
