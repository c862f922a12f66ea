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

/** The same engine, which reads each phrase once: files name the same few periods again and again. */
export function remembering(engine: Engine): Engine {
  const remember = <T>(read: (text: string, publishedOn: IsoDate | null) => T): typeof read => {
    const known = new Map<string, T>();
    return (text, publishedOn) => {
      const key = `${publishedOn} ${text}`;
      let value = known.get(key);
      if (value === undefined) known.set(key, (value = read(text, publishedOn)));
      return value;
    };
  };
  return {
    readValue: remember((text, publishedOn) => engine.readValue(text, publishedOn)),
    readPeriod: remember((text, publishedOn) => engine.readPeriod(text, publishedOn)),
  };
}
