export const name = 'model';
