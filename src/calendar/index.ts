export * from './days.ts';
export * from './holidays.ts';
