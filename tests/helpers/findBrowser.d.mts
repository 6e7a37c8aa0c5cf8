export function findBrowser(wanted?: {
  readonly isWhole?: boolean;
}): Promise<{ executablePath: string; args: string[] }>;

/** The switch for features that no page is looked at with, and for these. */
export function withoutFeatures(...others: string[]): string;
