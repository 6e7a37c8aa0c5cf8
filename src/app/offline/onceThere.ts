// What is done once the page is there, and nobody waits for.

import { keepForOffline } from './keepForOffline.ts';
import { tellOfNewVersion } from './newVersion.ts';

export function onceThere(): void {
  keepForOffline();
  tellOfNewVersion();
}
