export const name = 'check';
