import * as v from 'valibot';
import { idField, wordsField } from './schema-fields.ts';

/** The ids and titles of the shelf’s cards: as much of a shelf as is known before it is opened. */
export const cardTitlesSchema = v.array(v.object({ id: idField, title: wordsField }));

/** A card of the source shelf by name: what a mark can cite. */
export type CardTitle = v.InferOutput<typeof cardTitlesSchema>[number];
