export { extract, Net } from './extract.ts';
