export const onDemandWords = {
  failed: 'This part could not be loaded. Close it and open it again to try once more.',
  needsScripts: 'This part is worked out on the spot and needs scripts.',
  coming: 'This part is being loaded.',
} as const;
