export * from './frame.ts';
export * from './lines.ts';
export * from './neutral.ts';
export * from './width.ts';
export * from './wrap.ts';
