export const onDemandWords = {
  failed: 'This part could not be loaded. Please reload the page.',
  needsScripts: 'This part is worked out on the spot and needs scripts.',
  coming: '…',
} as const;
