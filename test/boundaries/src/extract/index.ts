export const name = 'extract';
