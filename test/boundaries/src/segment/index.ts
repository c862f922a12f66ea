export const name = 'segment';
