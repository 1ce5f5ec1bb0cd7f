import { failure, success, type Result } from '../result.ts';
import { checkStructure } from './check-structure.ts';
import type { Passage, PassageStructure } from './passage.ts';
import type { Span } from './span.ts';
import type { StructureData } from './text-schema.ts';

/** Joins a passage's text with its published structure, or says everything that does not fit. */
export function createPassage(id: string, text: string, data: StructureData, path: string): Result<Passage> {
  const structure = revive(data);
  const issues = checkStructure(structure, text, `${path} › passages.${id}`);
  return issues.length > 0 ? failure(issues) : success({ id, text, ...structure });
}

/** The pairs of the file as spans. */
function revive(data: StructureData): PassageStructure {
  return {
    language: data.language,
    direction: data.direction,
    sha256: data.sha256,
    paragraphs: data.paragraphs.map(spanOfPair),
    sentences: data.sentences.map(spanOfPair),
    words: data.words.map(spanOfPair),
  };
}

function spanOfPair([start, end]: readonly [number, number]): Span {
  return { start, end };
}
