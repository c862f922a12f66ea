/** Colours as functions, so that nothing below the command line knows a terminal. All are the identity where colour is off. */
export interface Painter {
  readonly error: Paint;
  readonly warning: Paint;
  readonly ok: Paint;
  readonly note: Paint;
  readonly dim: Paint;
  readonly bold: Paint;
  readonly underline: Paint;
}

export type Paint = (text: string) => string;

const plain: Paint = (text) => text;

/** Paints nothing. */
export const plainPainter: Painter = {
  error: plain,
  warning: plain,
  ok: plain,
  note: plain,
  dim: plain,
  bold: plain,
  underline: plain,
};
