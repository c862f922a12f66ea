export const name = 'grammar';
