import css from './print.css' with { type: 'text' };

/** The style of a printed report: the sheet carries it along, since it is saved and passed on. */
export const printStyle = css;
