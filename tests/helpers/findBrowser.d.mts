export function findBrowser(wanted?: {
  readonly isWhole?: boolean;
}): Promise<{ executablePath: string; args: string[] }>;
