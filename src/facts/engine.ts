import type { IsoDate, Period, Reading } from '../model/index.ts';

/**
 * Reads values in facts files as drafts are read. The pipeline passes it in, for no stage imports another.
 * `publishedOn` anchors relative dates: the day that the value's source was published, where it is known.
 */
export interface Engine {
  /** The one value that `text` states ("about 800 billion won"), or null when it states none or more than one. */
  readValue(text: string, publishedOn: IsoDate | null): Reading | null;
  /** The period that `text` names ("2022", "since 2017"), or null. */
  readPeriod(text: string, publishedOn: IsoDate | null): Period | null;
}
