// A file → the reader.

/** Long enough for the slowest browser to have taken the file. */
const KEEP_MS = 60_000;

/** Hands a file to the browser, under this name. Whether it keeps it nobody is told: some frames may save nothing. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = addressOf(file);
  link.download = name;
  // Firefox follows only links that are in the page.
  document.body.append(link);
  link.click();
  link.remove();
}

/** Opens a file in a tab of its own; false where the browser refuses. */
export function openInTab(file: Blob): boolean {
  return window.open(addressOf(file), '_blank') !== null;
}

function addressOf(file: Blob): string {
  const address = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return address;
}
