import { stem } from './stem.ts';

/** Words that say nothing about what a figure is about. */
const STOP = `
a an the this that these those it its itself he she they them their his her him we us our you your i my me who whom whose which what
and or but nor so yet if then than as at by for from in into of off on onto out over to up down with within without under about above after
before between during through throughout against among amid around across along toward towards until till since while when where why how
is are was were be been being am has have had having do does did done will would shall should can could may might must
not no never only just also too very even still already again once more most less least much many few some any all both each every either neither other others another same
such there here now today yesterday tomorrow tonight ago later earlier early late last next past previous previously recent recently
per cent percent percentage about around roughly approximately nearly almost some estimated estimate exactly precisely least most up down
say says said saying tell tells told add adds added according accordingly announce announced report reported reportedly note noted
because due however although though despite whether like unlike including include includes included
mr mrs ms dr one ones get got gets go goes going went come came comes make makes made making take took takes taken taking give gave given giving
year years month months week weeks day days hour hours minute minutes second seconds decade decades century time times
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec am pm gmt utc
dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions half quarter third quarters thirds
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
dollar dollars euro euros pound pounds won yen yuan usd eur gbp us
`;

const stops: ReadonlySet<string> = new Set(STOP.trim().split(/\s+/));

/** Words that many figures share: they count, but little. */
const PLAIN = `
people person man woman new number total figure amount country government official officials state national world group part area case
company firm plan expect expected use work place way thing set well high low large big small great long good own able main major several different
use start begin end show call see know need want help try keep let put seem appear become remain continue
first second former latest current end set
`;

let plains: ReadonlySet<string> | null = null;

/** Whether a word (lower case) is left out of every comparison. */
export function isStop(word: string): boolean {
  return stops.has(word) || word.length < 2;
}

/** Whether a stem is a word that many figures share. */
export function isPlain(key: string): boolean {
  plains ??= new Set(PLAIN.trim().split(/\s+/).map(stem));
  return plains.has(key);
}
