export * from './claim.ts';
export * from './decimal.ts';
export * from './document.ts';
export * from './errors.ts';
export * from './fact.ts';
export * from './finding.ts';
export * from './text.ts';
export * from './value.ts';
