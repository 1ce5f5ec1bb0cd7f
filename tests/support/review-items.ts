import type { ReviewItem } from '../../src/core/review/choose-passages.ts';
import { formFixture } from './form-fixture.ts';

/** Two passages that have come back: a flawed one and a sound one. */
export function reviewItems(): ReviewItem[] {
  const { bundle, forms, passages } = formFixture();
  return forms.a.slice(0, 2).map(({ id, title, reference = [] }, index) => {
    const passage = passages[id];
    if (passage === undefined) throw new Error(`no passage ${id}`);
    return {
      cardId: `card-${index + 1}`,
      lesson: { id: bundle.lesson.id, version: bundle.lesson.version },
      lessonTitle: bundle.lesson.title,
      origin: 'new',
      itemId: id,
      title,
      passage,
      reference,
      techniques: bundle.techniques,
    };
  });
}
