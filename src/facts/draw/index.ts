export { type DrawOptions, drawFacts, type SourceArticle } from './draw.ts';
