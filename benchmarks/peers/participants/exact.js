// The bare part: every vector compared with the question's, in one array of floats.
import { readDataset } from '../dataset.js';
import { HITS } from './participant.js';

/** @type {import('./participant.js').Participant} */
export const participant = {
  title: 'bare exact search',
  settings: { search: 'dot products over one Float32Array', vectors: 'one a chunk' },
  open: async (folder) => {
    const { chunkVectors } = await readDataset(folder, ['chunkVectors']);
    const { data, dimension, rows } = chunkVectors;
    const scores = new Float32Array(rows);
    return async (_question, vector) => {
      for (let row = 0; row < rows; row += 1) {
        let score = 0;
        const base = row * dimension;
        for (let at = 0; at < dimension; at += 1) score += (data[base + at] ?? 0) * (vector[at] ?? 0);
        scores[row] = score;
      }
      /** @type {number[]} */
      const best = [];
      for (let row = 0; row < rows; row += 1) {
        const score = scores[row] ?? 0;
        if (best.length === HITS && score <= (scores[best[HITS - 1] ?? 0] ?? 0)) continue;
        let place = best.length;
        while (place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score) place -= 1;
        best.splice(place, 0, row);
        best.length = Math.min(best.length, HITS);
      }
      return best;
    };
  },
};
