// A file that the page has given to be saved, as the browser hands it over.

import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

export async function savedFile(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
