import { createDocument } from '../../charts/create-document.ts';

/** The document that all charts of a build are drawn in. */
export const chartDocument = createDocument();
