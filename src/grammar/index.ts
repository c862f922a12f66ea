export * from './modifier.ts';
export * from './numeral.ts';
export * from './view.ts';
