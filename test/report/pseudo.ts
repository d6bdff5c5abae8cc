import { reportText } from '../../src/messages/spoken.ts';
import { accented, inPseudo } from '../support/pseudo-locale.ts';

export { accented };

/** A made-up language in which every message, and everything a message was made from, is accented. */
export const pseudo = inPseudo(reportText, [reportText.words.language, reportText.words.direction]);
